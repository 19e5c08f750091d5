import { toDay, toIsoDay } from "@/lib/day";
import type { WhenKind } from "@/lib/vocabulary";
import type { Bounds } from "@/lib/when";
import type { Chance } from "./random";

/** A date with its bounds, which follow from how it was made, and the words in which a report tells it. */
export type MadeDate = { edtf: string; kind: WhenKind; bounds: Bounds; en: string; fr: string; isInferred: boolean };

const MONTHS = "January February March April May June July August September October November December".split(" ");
const MOIS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");

/** A date that begins on `day` and lasts `length` days, told as surely as reports of its time tell such things. */
export function makeDate(chance: Chance, day: number, length: number): MadeDate {
  const sort = chance.weighted(length === 1 ? SORTS_OF_A_DAY : SORTS_OF_A_STRETCH);
  return SORTS[sort](day, length);
}

/** A date that is sure. */
export function sureDate(day: number, length: number): MadeDate {
  return length === 1 ? SORTS.day(day, 1) : SORTS.stretch(day, length);
}

const SORTS_OF_A_DAY = [
  ["day", 920],
  ["doubtful", 20],
  ["month", 30],
  ["year", 8],
  ["between", 12],
  ["before", 6],
  ["after", 4],
] as const;

const SORTS_OF_A_STRETCH = [
  ["stretch", 940],
  ["doubtfulStretch", 20],
  ["months", 40],
] as const;

type Sort = (typeof SORTS_OF_A_DAY)[number][0] | (typeof SORTS_OF_A_STRETCH)[number][0];

const SORTS: Record<Sort, (day: number, length: number) => MadeDate> = {
  day: (day) => ({
    ...spans(toIsoDay(day), day, day),
    en: `On ${english(day)}`,
    fr: `Le ${french(day)}`,
    isInferred: false,
  }),
  doubtful: (day) => ({
    ...{ ...spans(`${toIsoDay(day)}?`, day, day), isInferred: true },
    ...{ en: `Probably on ${english(day)}`, fr: `Sans doute le ${french(day)}` },
  }),
  month: (day) => {
    const month = toIsoDay(day).slice(0, -3);
    return {
      ...within(month, first(month), last(month)),
      en: `In ${english(day, "month")}`,
      fr: `En ${french(day, "month")}`,
      isInferred: false,
    };
  },
  year: (day) => {
    const year = toIsoDay(day).slice(0, -6);
    return {
      ...within(year, first(year), last(year)),
      en: `In the course of ${year}`,
      fr: `En ${year}`,
      isInferred: true,
    };
  },
  between: (day) => ({
    ...{ ...within(`${toIsoDay(day)}/${toIsoDay(day + 6)}`, day, day + 6), isInferred: true },
    ...{
      en: `Between ${english(day)} and ${english(day + 6)}`,
      fr: `Entre le ${french(day)} et le ${french(day + 6)}`,
    },
  }),
  before: (day) => ({
    ...{ edtf: `../${toIsoDay(day)}`, kind: "within", isInferred: false },
    bounds: { earliestStart: null, latestStart: day, earliestEnd: null, latestEnd: day },
    ...{ en: `Not later than ${english(day)}`, fr: `Au plus tard le ${french(day)}` },
  }),
  after: (day) => ({
    ...{ edtf: `${toIsoDay(day)}/..`, kind: "within", isInferred: false },
    bounds: { earliestStart: day, latestStart: null, earliestEnd: day, latestEnd: null },
    ...{ en: `Not earlier than ${english(day)}`, fr: `Au plus tôt le ${french(day)}` },
  }),
  stretch: (day, length) => ({ ...stretch(day, length), isInferred: false }),
  doubtfulStretch: (day, length) => {
    const sure = stretch(day, length);
    return { ...sure, edtf: `${sure.edtf}?`, isInferred: true };
  },
  months: (day, length) => {
    const [from, to] = [toIsoDay(day).slice(0, -3), toIsoDay(day + length + 31).slice(0, -3)];
    return {
      ...{ edtf: `${from}/${to}`, kind: "spans", isInferred: false },
      bounds: { earliestStart: first(from), latestStart: last(from), earliestEnd: first(to), latestEnd: last(to) },
      ...{
        en: `From ${english(day, "month")} to ${english(day + length + 31, "month")}`,
        fr: `De ${french(day, "month")} à ${french(day + length + 31, "month")}`,
      },
    };
  },
};

function spans(edtf: string, from: number, to: number) {
  return {
    edtf,
    kind: "spans" as const,
    bounds: { earliestStart: from, latestStart: from, earliestEnd: to, latestEnd: to },
  };
}

function within(edtf: string, from: number, to: number) {
  return {
    edtf,
    kind: "within" as const,
    bounds: { earliestStart: from, latestStart: to, earliestEnd: from, latestEnd: to },
  };
}

function stretch(day: number, length: number) {
  const end = day + length - 1;
  return {
    ...spans(`${toIsoDay(day)}/${toIsoDay(end)}`, day, end),
    ...{ en: `From ${english(day)} to ${english(end)}`, fr: `Du ${french(day)} au ${french(end)}` },
  };
}

function first(part: string): number {
  return toDay(part, "first") ?? 0;
}

function last(part: string): number {
  return toDay(part, "last") ?? 0;
}

function english(day: number, unit: "day" | "month" = "day"): string {
  const [year, month, date] = partsOf(day);
  return unit === "month" ? `${MONTHS[month - 1]} ${year}` : `${date} ${MONTHS[month - 1]} ${year}`;
}

function french(day: number, unit: "day" | "month" = "day"): string {
  const [year, month, date] = partsOf(day);
  return unit === "month" ? `${MOIS[month - 1]} ${year}` : `${date === 1 ? "1er" : date} ${MOIS[month - 1]} ${year}`;
}

function partsOf(day: number): [year: number, month: number, date: number] {
  const [year = 0, month = 1, date = 1] = toIsoDay(day).split("-").map(Number);
  return [year, month, date];
}
