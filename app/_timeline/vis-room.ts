import moment from "moment";
import { DataSet } from "vis-data/esnext";
import { type DataSetDataItem, Timeline, type TimelineOptions } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import "./vis-room.css";
import "./events.css";
import type { Picture } from "@/lib/timeline/picture";
import { LIMITS } from "@/lib/timeline/zoom";
import type { AxisWords } from "./axis-words";
import { type BoxData, boxesOf, type LaneData, labelsOf, type Marked } from "./vis-data";

/*
 * The only file that knows vis-timeline. It draws axis, lanes and boxes and handles drag, pinch and zoom; what is
 * drawn where is decided in lib/timeline. Times are days since 1970 with fractions; `to` is exclusive.
 */

export type Span = { from: number; to: number };
export type Room = {
  show: (picture: Picture, marked: Marked) => void;
  look: (span: Span, animate: boolean) => void;
  /** Scrolls the lanes so that this box is seen. */
  reveal: (key: string) => void;
  resize: () => void;
  /** CSS px of the drawing area, without axis and lane names. */
  area: () => { width: number; height: number };
  span: () => Span;
  close: () => void;
};
export type RoomListener = {
  onSpan: (span: Span, settled: boolean) => void;
  onClick: (key: string | null) => void;
  onDoubleClick: (key: string | null, day: number) => void;
  onHover: (key: string | null) => void;
};

const DAY_MS = 86_400_000;
const STILL_PX = 6;
const SLIDE = { duration: 240, easingFunction: "easeOutQuad" } as const;

/** Opens a timeline in `container`, which must be in the document and have a size. */
export function openRoom(container: HTMLElement, span: Span, words: AxisWords, listener: RoomListener): Room {
  const boxes = new DataSet<BoxData>();
  const lanes = new DataSet<LaneData>();
  // Content may be an element (documented), which the typings do not know.
  const items = boxes as unknown as DataSetDataItem;
  const timeline = new Timeline(container, items, lanes, optionsFor(words));
  // Else it would fit the window to the first events it draws, whatever the address says.
  Object.assign(timeline, { initialFitDone: true });
  // Given as options, the library would wait for them to change before it listens to anybody.
  timeline.setWindow(span.from * DAY_MS, span.to * DAY_MS, { animation: false });
  // What scrolls is a tab stop of its own in some browsers, and this one is hidden from screen readers.
  container.querySelector(".vis-panel.vis-left")?.setAttribute("tabindex", "-1");
  const current = (): Span => {
    const { start, end } = timeline.getWindow();
    return { from: start.valueOf() / DAY_MS, to: end.valueOf() / DAY_MS };
  };
  timeline.on("rangechange", () => listener.onSpan(current(), false));
  timeline.on("rangechanged", () => listener.onSpan(current(), true));
  // The browser counts the end of a drag as a click as well.
  let pressed = { x: 0, y: 0 };
  container.addEventListener("pointerdown", ({ clientX, clientY }) => {
    pressed = { x: clientX, y: clientY };
  });
  const still = ({ event }: Hit) => Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < STILL_PX;
  timeline.on("click", (hit: Hit) => still(hit) && listener.onClick(hit.item));
  timeline.on("doubleClick", (hit: Hit) => listener.onDoubleClick(hit.item, hit.time.valueOf() / DAY_MS));
  timeline.on("itemover", (hit: Hit) => listener.onHover(hit.item));
  timeline.on("itemout", () => listener.onHover(null));
  return {
    show: (picture, marked) => {
      put(lanes, labelsOf(picture, marked.nameOf, marked.page));
      put(boxes, boxesOf(picture, marked));
    },
    look: (next, animate) =>
      timeline.setWindow(next.from * DAY_MS, next.to * DAY_MS, { animation: animate ? SLIDE : false }),
    reveal: (key) => scrollTo(container, key),
    resize: () => timeline.redraw(),
    area: () => {
      const centre = container.querySelector(".vis-panel.vis-center");
      return { width: centre?.clientWidth ?? 0, height: centre?.clientHeight ?? 0 };
    },
    span: current,
    close: () => timeline.destroy(),
  };
}

type Hit = { item: string | null; time: Date; event: MouseEvent };

function optionsFor(words: AxisWords): TimelineOptions {
  return {
    height: "100%",
    // Stays where it is: rows and lane heights are ours, nothing is stacked, fitted, dragged or measured again.
    stack: false,
    margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
    orientation: "top",
    // Left to itself it asks the document for its direction, and hides until it has drawn twice.
    rtl: false,
    autoResize: false,
    verticalScroll: true,
    // Without it the wheel zooms and scrolls the lanes at once.
    preferZoom: true,
    selectable: false,
    showTooltips: false,
    showCurrentTime: true,
    min: LIMITS.first * DAY_MS,
    max: (LIMITS.last + 1) * DAY_MS,
    zoomMin: LIMITS.shortest * DAY_MS,
    zoomMax: LIMITS.longest * DAY_MS,
    groupOrder: "order",
    dataAttributes: ["id", "event"],
    moment: (date: Parameters<typeof moment>[0]) => moment(date).utc(),
    format: {
      minorLabels: (date, scale, step) => words.minor(date.valueOf(), scale, step),
      majorLabels: (date, scale, step) => words.major(date.valueOf(), scale, step),
    },
  };
}

/** Brings a data set to `wanted` with as few changes as there are differences. */
function put<T extends { id: string; signature: string }>(set: DataSet<T>, wanted: T[]) {
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = set.getIds().filter((id) => !ids.has(String(id)));
  const changed = wanted.filter((next) => set.get(next.id)?.signature !== next.signature);
  if (gone.length > 0) set.remove(gone);
  if (changed.length > 0) set.update(changed as Parameters<typeof set.update>[0]);
}

function scrollTo(container: HTMLElement, key: string) {
  const box = container.querySelector(`[data-id="${CSS.escape(key)}"]`)?.getBoundingClientRect();
  const side = container.querySelector(".vis-panel.vis-left");
  const seen = side?.getBoundingClientRect();
  if (!box || !side || !seen) return;
  if (box.top < seen.top) side.scrollTop += box.top - seen.top - 8;
  if (box.bottom > seen.bottom) side.scrollTop += box.bottom - seen.bottom + 8;
}
