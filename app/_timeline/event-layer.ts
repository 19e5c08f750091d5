import { LEAST_LABEL, MARK } from "@/lib/timeline/footprint";
import type { DrawnLane } from "@/lib/timeline/picture";
import { element } from "./elements";
import type { Box } from "./event-boxes";
import { type Ground, groundLayer, isSameGround } from "./ground";
import { inFrames } from "./in-frames";

/** ms of a frame for making boxes while a hand moves them; for their style and place the browser takes several times that. */
const MOVING_MS = 0.8;
/** While nothing moves: another set, or the first sight, is to be there at once. */
const STILL_MS = 8;
/** CSS px on both sides of what is seen that are taken for seen. */
const BESIDE = 100;
/** ms after which what was moved stands still. */
const REST_MS = 100;

export type EventLayer = {
  /** Has these lanes and boxes and no others, a part in each frame. What is wanted meanwhile takes the place of it. */
  want: (lanes: DrawnLane[], boxes: Box[], hueOf: (lane: string) => number) => void;
  /** Puts all of it where its days are drawn, of which `width` px are seen. */
  move: (ground: Ground, width: number) => void;
  stop: () => void;
};

/**
 * `ahead`: CSS px by which its label was pushed, to stay in sight. `hidden`: too little of it is left to be read. `left`,
 * `width`: CSS px on its ground.
 */
type Standing = Box & { element: HTMLElement; ahead: number; hidden: boolean; left: number; width: number };
type StandingLane = { element: HTMLElement; boxes: Map<string, Standing> };

/*
 * The events, on a layer of their own within the drawing of the library. As items of the library each would be a box in
 * three others, measured when it comes and moved by itself in each frame; here all are moved as one, a box is touched
 * only when the scale changes, and it comes and goes without anything else being drawn anew.
 */
export function openEvents(ground: Element, onDrawn: () => void): EventLayer {
  const { layer, shift } = groundLayer("events");
  ground.append(layer);
  const lanes = new Map<string, StandingLane>();
  let at: Ground | null = null;
  let movedAt = Number.NEGATIVE_INFINITY;
  let stop = () => {};
  let seenPx = 0;
  let isWaiting = false;
  let isLeftOut = false;

  const isMoving = () => performance.now() - movedAt < REST_MS;
  const msOfFrame = () => (isWaiting ? 0 : isMoving() ? MOVING_MS : STILL_MS);
  const draw = (box: Box) => {
    const lane = lanes.get(box.lane);
    if (lane === undefined) return;
    const standing = { ...box, element: box.make(), ahead: 0, hidden: false, left: 0, width: 0 };
    if (at) place(standing, at);
    const before = lane.boxes.get(box.key);
    if (before) before.element.replaceWith(standing.element);
    else lane.element.append(standing.element);
    lane.boxes.set(box.key, standing);
  };
  const drop = ({ lane, key, element }: Standing) => {
    element.remove();
    lanes.get(lane)?.boxes.delete(key);
  };
  const isInSight = (left: number, width: number, { shift }: Ground) =>
    left + shift < seenPx + BESIDE && left + width + shift > -BESIDE;
  /** Of a scale that changes with every frame only what is in sight is told, or was left there; the rest as soon as it stays. */
  const isSeen = ({ from, to, left, width }: Standing, at: Ground) =>
    isInSight(left, width, at) || isInSight((from - at.origin) * at.perDay, (to - from) * at.perDay, at);
  const placeAll = (at: Ground) => {
    isLeftOut = false;
    for (const lane of lanes.values()) for (const box of lane.boxes.values()) place(box, at);
  };
  const placeSeen = (at: Ground) => {
    for (const lane of lanes.values())
      for (const box of lane.boxes.values())
        if (isSeen(box, at)) place(box, at);
        else isLeftOut = true;
  };
  function* bring(missing: Box[], gone: Standing[]): Generator<void, void> {
    for (const box of missing) yield draw(box);
    const inTheWay = gone.filter((box) => at === null || isSeen(box, at));
    for (const box of inTheWay) yield drop(box);
    onDrawn();
    // To take out the rest would hold up a hand.
    isWaiting = true;
    while (isMoving()) yield;
    isWaiting = false;
    for (const box of gone) if (!inTheWay.includes(box)) yield drop(box);
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
      isWaiting = false;
      stop = inFrames(bring(missing, gone), msOfFrame, () => {});
    },
    move: (next, width) => {
      const before = at;
      [at, seenPx] = [next, width];
      const isSame = isSameGround(before, next);
      if (before !== null && !(isSame && next.shift === before.shift)) movedAt = performance.now();
      shift(next.shift);
      if (!isSame) return placeSeen(next);
      if (isLeftOut) placeAll(next);
      for (const lane of lanes.values()) for (const box of lane.boxes.values()) keepReadable(box, next);
    },
    stop: () => stop(),
  };
}

function openLane(layer: HTMLElement, lanes: Map<string, StandingLane>, id: string): StandingLane {
  const opened = { element: element("div", ""), boxes: new Map() };
  layer.append(opened.element);
  lanes.set(id, opened);
  return opened;
}

function place(box: Standing, at: Ground): void {
  box.left = (box.from - at.origin) * at.perDay;
  box.width = Math.max(1, (box.to - box.from) * at.perDay);
  box.element.style.left = `${box.left}px`;
  box.element.style.width = `${box.width}px`;
  keepReadable(box, at);
}

function keepReadable(box: Standing, at: Ground): void {
  if (box.roomy) keepInSight(box, at);
  else hideTail(box, at);
}

/** A label whose time began before the window stands where the window begins, and its mark leaves with the end of that time. */
function keepInSight(box: Standing, at: Ground): void {
  const left = (box.from - at.origin) * at.perDay + at.shift;
  const ahead = Math.max(0, Math.round(Math.min(-left, (box.to - box.from) * at.perDay - MARK)));
  if (ahead === box.ahead) return;
  box.ahead = ahead;
  box.element.style.paddingLeft = `${ahead}px`;
}

/** Of an event whose mark is out of sight, no label is shown that is cut shorter than any other may be. */
function hideTail(box: Standing, at: Ground): void {
  const xOf = (day: number) => (day - at.origin) * at.perDay + at.shift;
  const hidden = xOf(box.end) <= -MARK && xOf(box.to) < LEAST_LABEL;
  if (hidden === box.hidden) return;
  box.hidden = hidden;
  box.element.style.visibility = hidden ? "hidden" : "";
}
