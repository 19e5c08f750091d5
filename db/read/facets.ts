import type { Facet, FacetValue } from "@/lib/answers/window";
import { type Choice, without } from "@/lib/record-index/choice";
import { NONE } from "@/lib/record-index/columns";
import type { RecordIndex } from "@/lib/record-index/record-index";
import { FACET_PARAMS, type FacetParam, type Filters } from "@/lib/view";
import { KINDS, LEVELS, type Locale, STATUSES } from "@/lib/vocabulary";
import { namesOf } from "./names";
import type { Reader } from "./snapshot";

/** Most values of one facet that are answered: those of the most events, and the selected ones. */
const MOST_VALUES = 60;

/** For every facet its values with the number of events each would leave, its own filter left aside. */
export function facetsOf(
  reader: Reader,
  index: RecordIndex,
  choice: Choice,
  filters: Filters,
  locale: Locale,
): Facet[] {
  return FACET_PARAMS.map((param) => {
    const counted = index.counts(without(choice, param), param);
    counted.delete(NONE);
    const codes = index.codes[param];
    const near = foremost(counted, new Set(filters[param].flatMap((id) => codes.known(id) ?? [])));
    const counts = new Map(near.flatMap(([code, count]) => toEntry(codes.ids[code], count)));
    return facetOf(reader, param, { counts, all: counted.size }, filters[param], locale);
  });
}

function toEntry(id: string | undefined, count: number): [string, number][] {
  return id === undefined ? [] : [[id, count]];
}

/** There may be tens of thousands of values: only those with as many events as the last that is answered are named. */
function foremost(counts: Map<number, number>, selected: ReadonlySet<number>): [code: number, count: number][] {
  const least = Float64Array.from(counts.values()).sort().at(-MOST_VALUES) ?? 0;
  return [...counts].filter(([code, count]) => count >= least || selected.has(code));
}

/** `counts`: of the foremost values and the selected ones. `all`: how many values there are. */
type Counted = { counts: Map<string, number>; all: number };

const CLOSED: Partial<Record<FacetParam, readonly string[]>> = { kind: KINDS, status: STATUSES, level: LEVELS };

function facetOf(
  reader: Reader,
  param: FacetParam,
  { counts, all }: Counted,
  selected: readonly string[],
  locale: Locale,
): Facet {
  for (const id of selected) if (!counts.has(id)) counts.set(id, 0);
  const closed = CLOSED[param];
  if (closed) {
    const values = closed.flatMap((id) => (counts.has(id) ? [{ id, name: null, count: counts.get(id) ?? 0 }] : []));
    return { param, values, more: 0 };
  }
  const ranked = [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1));
  const answered = ranked.filter(([id], at) => at < MOST_VALUES || selected.includes(id));
  const names = namesOf(
    reader,
    param as "party" | "topic" | "person" | "source",
    answered.map(([id]) => id),
    locale,
  );
  const collator = new Intl.Collator(locale);
  const values = answered
    // No published event may rest on a source that is not; were there one, it would have no name here, and stay unsaid.
    .flatMap(([id, count]): (FacetValue & { name: NonNullable<FacetValue["name"]> })[] => {
      const name = names.get(id);
      return name ? [{ id, name, count }] : [];
    })
    .sort((a, b) => b.count - a.count || collator.compare(a.name.text, b.name.text));
  return { param, values, more: Math.max(0, all - answered.filter(([, count]) => count > 0).length) };
}
