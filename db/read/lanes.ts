import { type Lane, NO_LANE } from "@/lib/answers/window";
import type { Bins } from "@/lib/bins";
import { type Choice, without } from "@/lib/record-index/choice";
import { NONE } from "@/lib/record-index/columns";
import type { RecordIndex } from "@/lib/record-index/record-index";
import type { LaneKey } from "@/lib/view";
import { KINDS, type Locale } from "@/lib/vocabulary";
import { named, namesOf } from "./names";
import type { Reader } from "./snapshot";

/** Most lanes that are answered: more are not gone through on any screen. */
const MOST_LANES = 400;

type LaneQuestion = { key: LaneKey; choice: Choice; bins: Bins; locale: Locale };

/**
 * Lanes of the filtered set, the most active first, with their events per bin. A lane that its own filter leaves out
 * is none. `more`: lanes beyond the answered ones.
 */
export function lanesOf(reader: Reader, index: RecordIndex, question: LaneQuestion): { lanes: Lane[]; more: number } {
  const { key, choice, bins, locale } = question;
  const codes = index.codes[key];
  const asked = choice.codes[key];
  const all = [...index.counts(without(choice, key), key)]
    .filter(([code]) => asked === undefined || asked.includes(code))
    .sort(([a, more], [b, less]) => Number(a === NONE) - Number(b === NONE) || less - more || a - b);
  const totals = all.slice(0, MOST_LANES);
  const idOf = (code: number) => (code === NONE ? NO_LANE : (codes.ids[code] ?? NO_LANE));
  const counts = index.laneCounts(
    choice,
    key,
    totals.map(([code]) => code),
    bins,
  );
  const name = naming(
    reader,
    key,
    totals.map(([code]) => idOf(code)),
    locale,
  );
  const lanes = totals.map(([code, total]) => {
    const id = idOf(code);
    return { id, name: name(id), total, counts: counts.get(code) ?? [] };
  });
  return { lanes: lanes.sort(byActivity(locale)), more: all.length - totals.length };
}

function naming(reader: Reader, key: LaneKey, ids: string[], locale: Locale): (id: string) => Lane["name"] {
  if (key === "kind") return () => null;
  const names = namesOf(reader, key, ids, locale);
  return (id) => (id === NO_LANE ? null : named(names, id, locale).name);
}

function byActivity(locale: Locale): (a: Lane, b: Lane) => number {
  const collator = new Intl.Collator(locale);
  const rank = (lane: Lane) => (KINDS as readonly string[]).indexOf(lane.id);
  return (a, b) =>
    Number(a.id === NO_LANE) - Number(b.id === NO_LANE) ||
    b.total - a.total ||
    collator.compare(a.name?.text ?? "", b.name?.text ?? "") ||
    rank(a) - rank(b);
}
