import { MARK } from "@/lib/timeline/footprint";
import type { DrawnLane } from "@/lib/timeline/picture";
import { element } from "./elements";
import type { Box } from "./event-boxes";
import { inFrames } from "./in-frames";
import type { Span } from "./span";

/** CSS px that the layer is moved at most, before everything on it is put in its place anew. */
const FAR = 20_000;
/** ms of a frame for making boxes while a hand moves them; for their style and place the browser takes several times that. */
const MOVING_MS = 0.4;
/** While nothing moves: another set, or the first sight, is to be there at once. */
const STILL_MS = 8;
/** ms after which what was moved stands still. */
const REST_MS = 100;

export type EventLayer = {
  /** Has these lanes and boxes and no others, a part in each frame. What is wanted meanwhile takes the place of it. */
  want: (lanes: DrawnLane[], boxes: Box[], hueOf: (lane: string) => number) => void;
  /** Puts all of it where its days are drawn, `width` px for `span`. */
  move: (span: Span, width: number) => void;
  stop: () => void;
};

/** What all boxes stand on: day `origin` at its left edge, `perDay` CSS px for each day, moved by `shift` px. */
type Ground = { origin: number; perDay: number; shift: number };

/** `ahead`: CSS px by which its label was pushed, to stay in sight. */
type Standing = Box & { element: HTMLElement; ahead: number };
type StandingLane = { element: HTMLElement; boxes: Map<string, Standing> };

/*
 * The events, on a layer of their own within the drawing of the library. As items of the library each would be a box in
 * three others, measured when it comes and moved by itself in each frame; here all are moved as one, a box is touched
 * only when the scale changes, and it comes and goes without anything else being drawn anew.
 */
export function openEvents(ground: Element, onDrawn: () => void): EventLayer {
  const layer = element("div", "events");
  ground.append(layer);
  const lanes = new Map<string, StandingLane>();
  let at: Ground | null = null;
  let movedAt = Number.NEGATIVE_INFINITY;
  let stop = () => {};

  const msOfFrame = () => (performance.now() - movedAt < REST_MS ? MOVING_MS : STILL_MS);
  const draw = (box: Box) => {
    const lane = lanes.get(box.lane);
    if (lane === undefined) return;
    const standing = { ...box, element: box.make(), ahead: 0 };
    if (at) place(standing, at);
    const before = lane.boxes.get(box.key);
    if (before) before.element.replaceWith(standing.element);
    else lane.element.append(standing.element);
    lane.boxes.set(box.key, standing);
  };
  function* bring(missing: Box[], gone: Standing[]): Generator<void, void> {
    for (const box of missing) yield draw(box);
    for (const { lane, key, element } of gone) {
      element.remove();
      yield void lanes.get(lane)?.boxes.delete(key);
    }
  }
  return {
    want: (drawn, boxes, hueOf) => {
      const ids = new Set(drawn.map(({ lane }) => lane.id));
      for (const [id, { element }] of lanes) {
        if (ids.has(id)) continue;
        element.remove();
        lanes.delete(id);
      }
      for (const { lane, top, height } of drawn) {
        const { element } = lanes.get(lane.id) ?? openLane(layer, lanes, lane.id);
        element.className = `events-lane lane-hue-${hueOf(lane.id)}`;
        element.style.top = `${top}px`;
        element.style.height = `${height}px`;
      }
      const keys = new Set(boxes.map(({ key }) => key));
      const gone = [...lanes.values()].flatMap((lane) => [...lane.boxes.values()].filter(({ key }) => !keys.has(key)));
      const missing = boxes.filter(
        ({ lane, key, signature }) => lanes.get(lane)?.boxes.get(key)?.signature !== signature,
      );
      stop();
      stop = inFrames(bring(missing, gone), msOfFrame, onDrawn);
    },
    move: (span, width) => {
      if (width === 0) return;
      const before = at;
      at = groundOf(span, width, before);
      const isAnew = before === null || at.perDay !== before.perDay || at.origin !== before.origin;
      if (before !== null && (isAnew || at.shift !== before.shift)) movedAt = performance.now();
      if (at.shift !== before?.shift) layer.style.transform = `translateX(${at.shift}px)`;
      for (const lane of lanes.values())
        for (const box of lane.boxes.values())
          if (isAnew) place(box, at);
          else if (box.roomy) keepInSight(box, at);
    },
    stop: () => stop(),
  };
}

function groundOf({ from, to }: Span, width: number, before: Ground | null): Ground {
  const perDay = width / (to - from);
  // Rounding is no change of scale.
  const isSame = before !== null && Math.abs(perDay / before.perDay - 1) < 1e-9;
  const isNear = isSame && Math.abs((before.origin - from) * perDay) <= FAR;
  if (!isNear) return { origin: from, perDay, shift: 0 };
  // Whole pixels, so that letters stay sharp.
  return { ...before, shift: Math.round((before.origin - from) * perDay) };
}

function openLane(layer: HTMLElement, lanes: Map<string, StandingLane>, id: string): StandingLane {
  const opened = { element: element("div", ""), boxes: new Map() };
  layer.append(opened.element);
  lanes.set(id, opened);
  return opened;
}

function place(box: Standing, at: Ground): void {
  box.element.style.left = `${(box.from - at.origin) * at.perDay}px`;
  box.element.style.width = `${Math.max(1, (box.to - box.from) * at.perDay)}px`;
  if (box.roomy) keepInSight(box, at);
}

/** A label whose time began before the window stands where the window begins, and its mark leaves with the end of that time. */
function keepInSight(box: Standing, at: Ground): void {
  const left = (box.from - at.origin) * at.perDay + at.shift;
  const ahead = Math.max(0, Math.round(Math.min(-left, (box.to - box.from) * at.perDay - MARK)));
  if (ahead === box.ahead) return;
  box.ahead = ahead;
  box.element.style.paddingLeft = `${ahead}px`;
}
