import type { Days } from "../answers/window";
import { DAY_MS, dayNumber } from "../day";

/** What one step of the axis is. `weekday`: a day that has room for its name; `date`: one that has room for the whole of it. */
export type Unit = "year" | "month" | "day" | "weekday" | "date";
export type Scale = { unit: Unit; step: number };

/** Days since 1970. `next`: where the one after it stands. */
export type Tick = { day: number; next: number };

/** CSS px: no step of the axis is narrower. */
const LEAST_PX = 46;

/** Finest first, with the days that a step has about. */
const SCALES: (Scale & { days: number })[] = [
  { unit: "date", step: 1, days: 1 / 6 },
  { unit: "weekday", step: 1, days: 1 / 2 },
  { unit: "day", step: 1, days: 1 },
  { unit: "day", step: 2, days: 2 },
  { unit: "month", step: 1, days: 30 },
  { unit: "month", step: 3, days: 90 },
  ...[1, 5, 10, 50, 100, 500].map((step) => ({ unit: "year" as const, step, days: 360 * step })),
];
const COARSEST: Scale = { unit: "year", step: 1000 };

/** The finest scale whose steps have room, where a day is drawn `perDay` CSS px wide. */
export function scaleFor(perDay: number): Scale {
  return SCALES.find(({ days }) => days * perDay > LEAST_PX) ?? COARSEST;
}

/** The larger steps that are written above those of a scale; null: there are none. */
export function majorOf({ unit }: Scale): Scale | null {
  if (unit === "year") return null;
  if (unit === "month") return { unit: "year", step: 1 };
  if (unit === "date") return { unit: "day", step: 1 };
  return { unit: "month", step: 1 };
}

/** The ticks of a scale within these days, and the one before them. */
export function ticksIn({ from, to }: Days, scale: Scale): Tick[] {
  const ticks: Tick[] = [];
  for (let day = tickAt(from, scale); day <= to; ) {
    const next = tickAfter(day, scale);
    ticks.push({ day, next });
    day = next;
  }
  return ticks;
}

/** The last tick that is not after a day. */
function tickAt(day: number, { unit, step }: Scale): number {
  const { year, month, date } = partsOf(day);
  if (unit === "year") return dayNumber(Math.floor(year / step) * step, 1, 1);
  if (unit === "month") return dayNumber(year, Math.floor(month / step) * step + 1, 1);
  const first = dayNumber(year, month + 1, 1);
  const tick = first + Math.floor((date - 1) / step) * step;
  return tick > first && isLeftOver(tick, step) ? tick - step : tick;
}

/** The next tick after one; those of days begin anew with each month. */
function tickAfter(day: number, { unit, step }: Scale): number {
  const { year, month } = partsOf(day);
  if (unit === "year") return dayNumber(year + step, 1, 1);
  if (unit === "month") return dayNumber(year, month + step + 1, 1);
  const turn = dayNumber(year, month + 2, 1);
  const next = day + step;
  return next >= turn || isLeftOver(next, step) ? turn : next;
}

/** Whether less than half a step is left of the month: that has no tick of its own. */
function isLeftOver(day: number, step: number): boolean {
  const { year, month } = partsOf(day);
  return dayNumber(year, month + 2, 1) - day < step / 2;
}

/** `month` from 0, `date` from 1. */
function partsOf(day: number): { year: number; month: number; date: number } {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}
