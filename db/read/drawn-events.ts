import { prepared } from "@/db/prepared";
import { NO_LANE, type TimelineItem } from "@/lib/answers/window";
import { dateInWords } from "@/lib/date-words";
import { inLanguage } from "@/lib/localised";
import type { Choice } from "@/lib/record-index/choice";
import { NONE } from "@/lib/record-index/columns";
import type { RecordIndex } from "@/lib/record-index/record-index";
import type { EventState } from "@/lib/record-words";
import type { LaneKey } from "@/lib/view";
import type { Locale, WhenKind } from "@/lib/vocabulary";
import type { Reader } from "./snapshot";

/** Each about a kB. */
const MOST_KEPT = 20_000;

/** What is drawn of an event whatever is asked for. `visit`: number of the visit that contains it, seen or not. */
type Drawn = { item: Omit<TimelineItem, "lanes" | "within">; within: string | null; visit: number | null };

/** What was drawn lately, by language and number: whoever moves in time sees most of it again. */
export class DrawnEvents {
  readonly #kept = new Map<Locale, Map<number, Drawn>>();

  /** Forgets these events, which were written. */
  forget(numbers: Iterable<number>): void {
    for (const number of numbers) for (const known of this.#kept.values()) known.delete(number);
  }

  /** Those of the events that are not kept. */
  missing(numbers: readonly number[], locale: Locale): number[] {
    return numbers.filter((number) => !this.#kept.get(locale)?.has(number));
  }

  /** The events with these numbers, read where they are not kept; what cannot be seen is left out. */
  of(reader: Reader, numbers: readonly number[], locale: Locale): Map<number, Drawn> {
    const known = this.#kept.get(locale) ?? new Map<number, Drawn>();
    this.#kept.set(locale, known);
    const missing = this.missing(numbers, locale);
    const rows = missing.length === 0 ? [] : rowsOf(reader).all(JSON.stringify(missing));
    const found = new Map<number, Drawn>();
    for (const number of numbers) {
      const drawn = known.get(number);
      if (drawn !== undefined) found.set(number, drawn);
    }
    for (const row of rows) found.set(row[0], toDrawn(row, locale));
    for (const [number, drawn] of found) {
      known.delete(number);
      known.set(number, drawn);
    }
    for (const number of known.keys()) {
      if (known.size <= MOST_KEPT) break;
      known.delete(number);
    }
    return found;
  }
}

type Question = { numbers: number[]; choice: Choice; key: LaneKey; locale: Locale };
type Indexed = { index: RecordIndex; drawn: DrawnEvents };

/** The events with these numbers, in their order; each in the lanes that its axis has for the choice. */
export function drawnEvents(
  reader: Reader,
  { index, drawn }: Indexed,
  { numbers, choice, key, locale }: Question,
): TimelineItem[] {
  const events = drawn.of(reader, numbers, locale);
  const visits = index.chosenOf(
    choice,
    [...events.values()].flatMap(({ visit }) => visit ?? []),
  );
  const asked = choice.codes[key];
  const { ids } = index.codes[key];
  const lanesFor = (number: number) => {
    const lanes: string[] = [];
    index.eachValueOf(number, key, (code) => {
      if (asked !== undefined && !asked.includes(code)) return;
      lanes.push(code === NONE ? NO_LANE : (ids[code] ?? NO_LANE));
    });
    return lanes;
  };
  return numbers.flatMap((number): TimelineItem[] => {
    const event = events.get(number);
    if (!event) return [];
    // A visit that is not of the chosen set is none here.
    const within = event.visit !== null && visits.has(event.visit) ? event.within : null;
    return [{ ...event.item, within, lanes: lanesFor(number) }];
  });
}

type Row = [
  number: number,
  id: string,
  title: string,
  edtf: string,
  whenKind: WhenKind,
  earliestStart: number | null,
  latestStart: number | null,
  earliestEnd: number | null,
  latestEnd: number | null,
  kind: TimelineItem["kind"],
  status: TimelineItem["status"],
  state: EventState,
  salience: number,
  within: string | null,
  visit: number | null,
];

const rowsOf = prepared((_reader, client) =>
  client
    .prepare<[string], Row>(
      `select number, id, title, edtf, when_kind, earliest_start, latest_start, earliest_end, latest_end, kind,
        status, state, salience, within_id, (select visits.number from main.events as visits where visits.id = drawn.within_id)
      from events as drawn where number in (select value from json_each(?))`,
    )
    .raw(),
);

function toDrawn(row: Row, locale: Locale): Drawn {
  const [, id, title, edtf, whenKind, ...rest] = row;
  const [earliestStart, latestStart, earliestEnd, latestEnd, kind, status, state, salience, within, visit] = rest;
  const item = {
    id,
    title: inLanguage(JSON.parse(title), locale),
    when: dateInWords(edtf, whenKind, locale),
    bounds: [earliestStart, latestStart, earliestEnd, latestEnd] satisfies TimelineItem["bounds"],
    kind,
    status,
    ...(state === "draft" && { draft: true }),
    salience,
  };
  return { item: item as Drawn["item"], within, visit };
}
