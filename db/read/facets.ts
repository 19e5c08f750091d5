import type { Facet, FacetValue } from "@/lib/answers/window";
import { type Choice, without } from "@/lib/record-index/choice";
import { FACET_PARAMS, type FacetParam, type Filters } from "@/lib/view";
import { KINDS, LEVELS, type Locale, STATUSES } from "@/lib/vocabulary";
import { namesOf } from "./names";
import type { Indexed } from "./record-index";
import type { Reader } from "./snapshot";

/** Most values of one facet that are answered: those of the most events, and the selected ones. */
const MOST_VALUES = 60;

/** `filters`: as they are understood. */
export type FacetQuestion = { choice: Choice; filters: Filters; locale: Locale };

/** For every facet its values with the number of events each would leave, its own filter left aside. */
export function facetsOf(reader: Reader, mine: Indexed, question: FacetQuestion): Facet[] {
  return FACET_PARAMS.map((param) => rememberedFacet(reader, mine, param, question));
}

/** One of `facetsOf`, kept for it: all in one go, they would keep others waiting. */
export function rememberedFacet(reader: Reader, mine: Indexed, param: FacetParam, question: FacetQuestion): Facet {
  const { choice, filters, locale } = question;
  return mine.remembered.get(nameOf(param, question), () => {
    const codes = mine.index.codes[param];
    const selected = filters[param].flatMap((id) => codes.known(id) ?? []);
    const { counts, all } = mine.index.commonest(without(choice, param), param, MOST_VALUES, selected);
    const near = new Map(counts.flatMap(([code, count]) => toEntry(codes.ids[code], count)));
    return facetOf(reader, param, { counts: near, all }, filters[param], locale);
  });
}

/** Whether `rememberedFacet` has it already. */
export function isRemembered(mine: Indexed, param: FacetParam, question: FacetQuestion): boolean {
  return mine.remembered.has(nameOf(param, question));
}

function nameOf(param: FacetParam, { filters, locale }: FacetQuestion): string {
  return `facet ${param} ${locale} ${JSON.stringify(filters)}`;
}

function toEntry(id: string | undefined, count: number): [string, number][] {
  return id === undefined ? [] : [[id, count]];
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
