import type { Days } from "@/lib/answers/window";
import { labelWidth } from "@/lib/timeline/label-width";
import { majorOf, type Scale, type Tick, ticksIn } from "@/lib/timeline/ticks";
import type { AxisWords } from "./axis-words";

/** CSS px: before a label, and after it. Font sizes of the sheet, the major ones a little wider for their weight. */
const BEFORE = 6;
const AFTER = 4;
const MINOR_SIZE = 13;
const MAJOR_SIZE = 15;

export type Row = "minor" | "major";

/** What may be written for a tick, the longest first. `width`: CSS px that it takes from the tick on. */
export type Label = Tick & { row: Row; words: { text: string; width: number }[] };

/** All that may be written within these days, the steps of the scale and the larger ones above them. */
export function labelsIn(days: Days, scale: Scale, words: AxisWords): Label[] {
  const larger = majorOf(scale);
  const toLabel = (tick: Tick, row: Row, texts: string[], size: number): Label => ({
    ...tick,
    row,
    words: texts.map((text) => ({ text, width: BEFORE + labelWidth(text, size) + AFTER })),
  });
  return [
    ...(larger ? ticksIn(days, larger) : []).map((tick) =>
      toLabel(tick, "major", words.major(tick.day, scale.unit), MAJOR_SIZE),
    ),
    ...ticksIn(days, scale).map((tick) => toLabel(tick, "minor", words.minor(tick.day, scale.unit), MINOR_SIZE)),
  ].filter((label) => label.words.length > 0);
}

/**
 * What is written from `start` to `end`, px from the left edge of `width` px that are seen: a label is shown whole or
 * not at all, so that none is cut off by an edge or runs into the next.
 */
export function wordFor({ words }: Label, start: number, end: number, width: number): string {
  if (start < 0) return "";
  const room = Math.min(end, width) - start;
  return words.find((word) => word.width <= room)?.text ?? "";
}
