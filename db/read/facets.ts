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
    const counts = new Map<string, number>();
    for (const [code, count] of index.counts(without(choice, param), param)) {
      const id = index.codes[param].ids[code];
      if (code !== NONE && id !== undefined) counts.set(id, count);
    }
    return facetOf(reader, param, counts, filters[param], locale);
  });
}

const CLOSED: Partial<Record<FacetParam, readonly string[]>> = { kind: KINDS, status: STATUSES, level: LEVELS };

function facetOf(
  reader: Reader,
  param: FacetParam,
  counts: Map<string, number>,
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
  return { param, values, more: ranked.length - answered.length };
}
