import { asked, readEvents, readLanes } from "./read-events.mjs";

/* TimelineJS3, which has no window to set: how many screens wide it is, and the event to begin at, come nearest. */

const SCREENS = [0.5, 1, 2, 5, 10, 20, 40, 80, 160, 320];
const { from, to } = asked();
const lanes = new Map((await readLanes()).map(({ id, name }) => [id, name]));
const events = await readEvents();
const first = events[0][2];
const last = events.reduce((high, event) => Math.max(high, event[3]), first);
const wanted = (last - first + 1) / (to - from + 1);
const nearest = SCREENS.reduce((best, screens, at) => (screens <= wanted * 1.2 ? at : best), 0);
const data = {
  events: events.map(([id, title, start, end, lane]) => ({
    unique_id: id.replaceAll("/", "-"),
    start_date: dateOf(start),
    ...(start === end ? {} : { end_date: dateOf(end) }),
    text: { headline: title },
    group: lanes.get(lane),
  })),
};
new globalThis.TL.Timeline("room", data, {
  script_path: "/tl/js/",
  font: null,
  initial_zoom: nearest,
  zoom_sequence: SCREENS,
  start_at_slide: Math.max(
    0,
    events.findIndex((event) => event[2] >= (from + to) / 2),
  ),
  timenav_height_percentage: 70,
  hash_bookmark: false,
});

function dateOf(day) {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
