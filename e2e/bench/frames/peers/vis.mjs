import { asked, readEvents, readLanes } from "./read-events.mjs";

/* vis-timeline with the options that suit it best; `mode`: empty, all, or cluster. */

const DAY_MS = 86_400_000;
const { from, to, mode } = asked();
const lanes = await readLanes();
const events = mode === "empty" ? [] : await readEvents();
const { DataSet, Timeline } = globalThis.vis;
const items = new DataSet(
  events.map(([id, title, first, last, lane]) => {
    const place = { type: "range", end: (last + 1) * DAY_MS };
    return { id, content: title, group: lane, start: first * DAY_MS, ...place };
  }),
);
const groups = new DataSet(lanes.map(({ id, name, total }, order) => ({ id, content: `${name} ${total}`, order })));
new Timeline(document.getElementById("room"), items, groups, {
  start: from * DAY_MS,
  end: (to + 1) * DAY_MS,
  height: "800px",
  stack: false,
  orientation: "top",
  // Left to itself it asks the document for its direction, and hides for up to a second.
  rtl: false,
  verticalScroll: true,
  preferZoom: true,
  selectable: false,
  groupOrder: "order",
  ...(mode === "cluster" ? { cluster: { maxItems: 3 } } : {}),
});
