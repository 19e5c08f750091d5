import type { Timeline } from "vis-timeline/esnext";

/** Of a box as the library has it: `left`, `width` in CSS px of the drawing area. */
type Box = {
  data: { start: Date; end: Date; align?: "left" | "auto" };
  dom: { box: HTMLElement; content: HTMLElement };
  parent: { itemSet: ItemSet };
  left: number;
  width: number;
};
type ItemSet = {
  body: { range: { start: number; end: number }; domProps: { center: { width: number } } };
  dom: { foreground: HTMLElement };
  ground?: Ground;
  redraw: () => boolean;
  constructor: { types: { range: { prototype: { repositionX: () => void } } } };
};

/** What all boxes stand on: at `origin` (ms) its left edge, `perMs` CSS px for each ms, moved by `shift` px. */
type Ground = { origin: number; perMs: number; shift: number };

/** CSS px that the ground is moved at most, before everything on it is put in its place anew. */
const FAR = 20_000;

/**
 * Lets all boxes be moved at once. Left to itself the library moves each of them in each frame, and the browser has to
 * find the style of each anew; now a box is touched when the scale changes, and while one pans the ground alone is.
 * `change`: does something to its data sets, each change of which it would draw at once; it draws all in the next frame.
 */
export function moveTogether(timeline: Timeline): { change: <T>(work: () => T) => T } {
  const { itemSet } = timeline as unknown as { itemSet: ItemSet };
  itemSet.constructor.types.range.prototype.repositionX = placeOnGround;
  const redraw = itemSet.redraw.bind(itemSet);
  let isChanging = false;
  itemSet.redraw = () => {
    if (isChanging) return false;
    moveGround(itemSet);
    return redraw();
  };
  return {
    change: (work) => {
      isChanging = true;
      try {
        return work();
      } finally {
        isChanging = false;
      }
    },
  };
}

function moveGround(itemSet: ItemSet): void {
  const { range, domProps } = itemSet.body;
  const perMs = domProps.center.width / (range.end - range.start);
  const { ground } = itemSet;
  const isAnew = ground?.perMs !== perMs || Math.abs((ground.origin - range.start) * perMs) > FAR;
  const origin = isAnew || ground === undefined ? range.start : ground.origin;
  // Whole pixels, so that letters stay sharp.
  const shift = Math.round((origin - range.start) * perMs);
  itemSet.ground = { origin, perMs, shift };
  write(itemSet.dom.foreground, "transform", `translateX(${shift}px)`);
}

function placeOnGround(this: Box): void {
  const { ground } = this.parent.itemSet;
  if (ground === undefined) return;
  const { start, end, align } = this.data;
  const at = (start.valueOf() - ground.origin) * ground.perMs;
  // As the library has it: of three decimals, and at least a pixel.
  const width = Math.max(Math.round((end.valueOf() - start.valueOf()) * ground.perMs * 1000) / 1000, 1);
  this.left = at + ground.shift;
  this.width = width;
  write(this.dom.box, "transform", `translateX(${at}px)`);
  write(this.dom.box, "width", `${width}px`);
  // A label whose time began before the window stands where the window begins.
  const ahead = align === "left" ? 0 : Math.max(0, Math.round(-this.left));
  write(this.dom.content, "transform", `translateX(${ahead}px)`);
}

const written = new WeakMap<HTMLElement, Record<string, string>>();

/** Sets a style where it is not what was set last: comparing is cheaper than what the browser does for a style that stays. */
function write(element: HTMLElement, name: "transform" | "width", value: string): void {
  const known = written.get(element) ?? {};
  if (known[name] === value) return;
  element.style[name] = value;
  written.set(element, { ...known, [name]: value });
}
