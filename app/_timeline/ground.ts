import { element } from "./elements";
import type { Span } from "./span";

/** CSS px that what is drawn is moved at most, before it is put in its place anew: less than `.ground` has beyond what is seen. */
const FAR = 2500;

/** What is drawn stands on: day `origin` at its left edge, `perDay` CSS px for each day; moved as a whole by `shift` px. */
export type Ground = { origin: number; perDay: number; shift: number };

/** The ground for what is seen of `span` on `width` px: where the scale is that of the ground before, it is that one, moved. */
export function groundOf({ from, to }: Span, width: number, before: Ground | null): Ground {
  const perDay = width / (to - from);
  // Rounding is no change of scale.
  const isSame = before !== null && Math.abs(perDay / before.perDay - 1) < 1e-9;
  const isNear = isSame && Math.abs((before.origin - from) * perDay) <= FAR;
  if (!isNear) return { origin: from, perDay, shift: 0 };
  // Whole pixels, so that letters stay sharp.
  return { ...before, shift: Math.round((before.origin - from) * perDay) };
}

/** Whether what stands on one of them stands in the same places on the other, moved or not. */
export function isSameGround(one: Ground | null, other: Ground): boolean {
  return one !== null && one.origin === other.origin && one.perDay === other.perDay;
}

/** A layer for what stands on a ground, moved as a whole (`.ground` in the sheet). What is put into it is at day `origin`. */
export function groundLayer(className: string): { layer: HTMLElement; shift: (px: number) => void } {
  const layer = element("div", `ground ${className}`);
  let shifted = 0;
  return {
    layer,
    shift: (px) => {
      if (px !== shifted) layer.style.translate = `${px}px`;
      shifted = px;
    },
  };
}
