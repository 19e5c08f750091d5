import type { Days } from "@/lib/answers/window";
import { toDay, toIsoDay } from "@/lib/day";
import { lengthOf } from "@/lib/timeline/ladder";

/** What of the overview is held: an end of the frame, the frame, or nothing of it. */
export type Grip = "from" | "to" | "frame" | "none";

export function gripAt(target: EventTarget): Grip {
  const grip = target instanceof Element ? target.getAttribute("data-grip") : null;
  return grip === "from" || grip === "to" || grip === "frame" ? grip : "none";
}

/** Bars as shares of the strip's width and height, by the square root of the count, so that one event is still seen beside fifty. */
export function overviewBars(counts: number[]): { share: number; width: number; height: number }[] {
  const most = Math.max(1, ...counts);
  const width = 1 / Math.max(1, counts.length);
  return counts.flatMap((count, at) =>
    count > 0 ? [{ share: at * width, width, height: Math.sqrt(count / most) }] : [],
  );
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
const MOST_YEARS = 9;

/** The first days of about nine round years, with their place in `whole`. */
export function overviewYears(whole: Days): { day: number; share: number }[] {
  const first = yearOf(whole.from);
  const last = yearOf(whole.to);
  const step = STEPS.find((years) => (last - first) / years <= MOST_YEARS) ?? 1000;
  const years: { day: number; share: number }[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = toDay(`${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`, "first");
    const share = day === null ? -1 : (day - whole.from) / lengthOf(whole);
    if (day !== null && share >= 0 && share < 0.96) years.push({ day, share });
  }
  return years;
}

export function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}

export function percent(share: number): string {
  return `${Math.round(inside(share) * 100_000) / 1000}%`;
}

function yearOf(day: number): number {
  return Number(/^-?\d+/.exec(toIsoDay(day))?.[0] ?? 0);
}
