import { labelWidth } from "@/lib/timeline/label-width";
import type { AxisWords } from "./axis-words";
import type { Span } from "./span";

const DAY_MS = 86_400_000;
/** CSS px: before a label, and after it. Font sizes of the sheet, the major ones a little wider for their weight. */
const BEFORE = 6;
const AFTER = 4;
const MINOR_SIZE = 13;
const MAJOR_SIZE = 15;

/** `width` px are seen of `span`. */
export type Sight = { span: Span; width: number };

/** Labels for the library's axis, which asks for one after another while it draws: the longest that fits, or "". */
export type AxisLabels = {
  minor: (time: number, scale: string, step: number) => string;
  major: (time: number, scale: string) => string;
};

/** A label is shown whole or not at all: none is cut off by the edge of the pane, or runs into the next. */
export function axisLabels(words: AxisWords, sight: () => Sight): AxisLabels {
  const fitting = (labels: string[], size: number, time: number, next: number): string => {
    const { span, width } = sight();
    const at = (ms: number) => ((ms / DAY_MS - span.from) / (span.to - span.from)) * width;
    const start = at(time) + BEFORE;
    const end = Math.min(at(next), width) - AFTER;
    // Half a px of rounding is no cut.
    if (start < BEFORE - 0.5) return "";
    return labels.find((label) => start + labelWidth(label, size) <= end) ?? "";
  };
  return {
    minor: (time, scale, step) => fitting(words.minor(time, scale), MINOR_SIZE, time, tickAfter(time, scale, step)),
    major: (time, scale) => fitting(words.major(time, scale), MAJOR_SIZE, time, majorAfter(time, scale)),
  };
}

/** The next tick of the axis, in ms; its days, too, end with their month. */
export function tickAfter(time: number, scale: string, step: number): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (scale === "year") return utc(year + step, 0, 1);
  if (scale === "month") return utc(year, month + step, 1);
  if (scale === "week") return utc(year, month, day + 7 * step);
  // The tick before the end of a month that would leave less than half a step is not drawn.
  const next = utc(year, month, day + step);
  const turn = utc(year, month + 1, 1);
  return next > turn - (step * DAY_MS) / 2 ? turn : next;
}

/** The beginning of what the next major label names, in ms. */
export function majorAfter(time: number, scale: string): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (scale === "month") return utc(year + 1, 0, 1);
  if (scale === "day" || scale === "week" || scale === "weekday") return utc(year, month + 1, 1);
  return utc(year, month, day + 1);
}

/** Not Date.UTC alone, which takes the years before 100 for those of the twentieth century. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}
