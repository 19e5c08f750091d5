import { DataSet } from "vis-data/esnext";
import { Timeline, type TimelineOptions } from "vis-timeline/esnext";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import "./vis-room.css";
import "./ground.css";
import "./axis.css";
import "./events.css";
import { DAY_MS } from "@/lib/day";
import type { Bin } from "@/lib/timeline/bins";
import { lanesInSight } from "@/lib/timeline/lanes-in-sight";
import type { Picture } from "@/lib/timeline/picture";
import { LIMITS } from "@/lib/timeline/zoom";
import { openAxis } from "./axis-layer";
import type { AxisWords } from "./axis-words";
import { openDensity } from "./density";
import { boxesOf } from "./event-boxes";
import { openEvents } from "./event-layer";
import { type Ground, groundOf } from "./ground";
import type { Span } from "./span";
import { type LaneData, labelsOf, type Marked, type Wanted } from "./vis-labels";
import { watchPointer } from "./vis-pointer";
import { spareMeasuringLanes } from "./vis-sizes";

/*
 * The only file that knows vis-timeline. It lays out the panels and the lanes and handles drag, pinch and zoom; what
 * stands where is decided in lib/timeline, and drawn on layers of our own that lie within it. Times are days since 1970
 * with fractions; `to` is exclusive.
 */

export type Room = {
  /** Draws the lanes that are scrolled to, a part in each frame; tells when all is there. */
  show: (picture: Picture, marked: Marked) => void;
  /** Frames the bin under the pointer, and that on which the keyboard stands. */
  frame: (hovered: Bin | null, active: Bin | null) => void;
  look: (span: Span, animate: boolean) => void;
  /** Scrolls the lanes so that these px, from the top of the first lane, are seen. */
  reveal: (top: number, bottom: number) => void;
  span: () => Span;
  close: () => void;
};

/**
 * Where a pointer is. `key`: of the event under it, or `beside` it under a finger. `y`: px from the top of the first
 * lane. `name`: on the name of a lane.
 */
export type Hit = {
  key: string | null;
  day: number;
  y: number;
  name: boolean;
  finger: boolean;
  beside: boolean;
};

export type RoomListener = {
  onSpan: (span: Span, settled: boolean) => void;
  onShown: () => void;
  /** CSS px of the drawing area, without axis and lane names: at first, and when it changes. */
  onArea: (area: { width: number; height: number }) => void;
  onClick: (hit: Hit) => void;
  onDoubleClick: (hit: Hit) => void;
  /** Null: over nothing, or something is held. */
  onHover: (hit: Hit | null) => void;
};

const AIR = 8;
const SLIDE = { duration: 240, easingFunction: "easeOutQuad" } as const;
const OPTIONS: TimelineOptions = {
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
  // The axis and today are drawn by us.
  showCurrentTime: false,
  showMajorLabels: false,
  showMinorLabels: false,
  min: LIMITS.first * DAY_MS,
  max: (LIMITS.last + 1) * DAY_MS,
  zoomMin: LIMITS.shortest * DAY_MS,
  zoomMax: LIMITS.longest * DAY_MS,
  groupOrder: "order",
};

/** Opens a timeline in `container`, which must be in the document and have a size. */
export function openRoom(container: HTMLElement, span: Span, words: AxisWords, listener: RoomListener): Room {
  const lanes = new DataSet<LaneData>();
  const current = (): Span => {
    const { start, end } = timeline.getWindow();
    return { from: start.valueOf() / DAY_MS, to: end.valueOf() / DAY_MS };
  };
  let width = 0;
  const timeline = new Timeline(container, [], lanes, OPTIONS);
  // It would draw all that it has anew whenever another time is seen, of which nothing depends on that time.
  timeline.off("rangechange");
  // Else it would fit the window to its items, of which it has none, whatever the address says.
  Object.assign(timeline, { initialFitDone: true });
  // Given as options, the library would wait for them to change before it listens to anybody.
  timeline.setWindow(span.from * DAY_MS, span.to * DAY_MS, { animation: false });
  const side = part(container, ".vis-panel.vis-left");
  const centre = part(container, ".vis-panel.vis-center");
  const axis = openAxis(part(container, ".vis-panel.vis-top"), part(container, ".vis-panel.vis-vertical"), words);
  const density = openDensity(part(container, ".vis-itemset > .vis-background"));
  const events = openEvents(part(container, ".vis-itemset > .vis-foreground"), listener.onShown);
  // What scrolls is a tab stop of its own in some browsers, and this one is hidden from screen readers.
  side.setAttribute("tabindex", "-1");
  width = centre.clientWidth;
  let at: Ground | null = null;
  const move = () => {
    if (width === 0) return;
    at = groundOf(current(), width, at);
    axis.move(at, width);
    density.move(at);
    events.move(at, width);
  };
  move();
  const handleSpan = (settled: boolean) => {
    move();
    listener.onSpan(current(), settled);
  };
  timeline.on("rangechange", () => handleSpan(false));
  timeline.on("rangechanged", () => handleSpan(true));

  let shown: { picture: Picture; marked: Marked; lanes: string } | null = null;
  const draw = (picture: Picture, marked: Marked) => {
    const inSight = lanesInSight(picture, side.scrollTop, centre.clientHeight);
    const ids = new Set(inSight.lanes.map(({ lane }) => lane.id));
    shown = { picture, marked, lanes: [...ids].join(" ") };
    forgetHeights(timeline, put(lanes, labelsOf(inSight, marked)));
    density.draw(picture, inSight.lanes, marked.hueOf);
    events.want(inSight.lanes, boxesOf(picture, ids, marked), marked.hueOf);
  };
  const handleScroll = () => {
    if (shown === null) return;
    const { lanes } = lanesInSight(shown.picture, side.scrollTop, centre.clientHeight);
    if (lanes.map(({ lane }) => lane.id).join(" ") !== shown.lanes) draw(shown.picture, shown.marked);
  };
  side.addEventListener("scroll", handleScroll);

  // The names take their room when the first of them is there.
  put(lanes, labelsOf({ lanes: [], above: 1, below: 0 }, UNNAMED));
  spareMeasuringLanes(timeline, lanes);
  const watcher = new ResizeObserver((changes) => {
    if (changes.some(({ target }) => target === container)) timeline.redraw();
    width = centre.clientWidth;
    move();
    listener.onArea({ width, height: centre.clientHeight });
  });
  watcher.observe(container);
  watcher.observe(centre);

  const pointer = watchPointer(container, timeline, side, listener);
  return {
    show: draw,
    frame: density.frame,
    look: (next, animate) =>
      timeline.setWindow(next.from * DAY_MS, next.to * DAY_MS, { animation: animate ? SLIDE : false }),
    reveal: (top, bottom) => {
      if (top < side.scrollTop) side.scrollTop = top - AIR;
      else if (bottom > side.scrollTop + side.clientHeight) side.scrollTop = bottom + AIR - side.clientHeight;
    },
    span: current,
    close: () => {
      watcher.disconnect();
      events.stop();
      pointer.stop();
      timeline.destroy();
    },
  };
}

const UNNAMED: Marked = {
  selected: null,
  active: null,
  page: "en",
  nameOf: () => ({ text: "", language: "en" }),
  hueOf: () => 0,
};

/** Brings the lanes to `wanted` with as few changes as there are differences, and answers the ids of those changed. */
function put(set: DataSet<LaneData>, wanted: Wanted<LaneData>[]): string[] {
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = set.getIds().filter((id) => !ids.has(String(id)));
  const changed = wanted.filter((next) => set.get(next.id)?.signature !== next.signature);
  if (gone.length > 0) set.remove(gone);
  if (changed.length > 0) set.update(changed.map(({ make }) => make()) as Parameters<typeof set.update>[0]);
  return changed.map(({ id }) => id);
}

/** A lane that is out of sight keeps its height in the library even where its name is lower now. */
function forgetHeights(timeline: Timeline, changed: string[]) {
  const { itemSet } = timeline as unknown as { itemSet: { groups: Record<string, { height: number }> } };
  for (const id of changed) {
    const group = itemSet.groups[id];
    if (group) group.height = 0;
  }
}

function part(container: HTMLElement, selector: string): HTMLElement {
  const found = container.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`The timeline has no ${selector}.`);
  return found;
}
