import { type SQL, sql } from "drizzle-orm";
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

type Question = { numbers: number[]; choice: Choice; key: LaneKey; locale: Locale };

/** The events with these numbers, in their order; each in the lanes that its axis has for the choice. */
export function drawnEvents(
  reader: Reader,
  index: RecordIndex,
  { numbers, choice, key, locale }: Question,
): TimelineItem[] {
  // By the bare query: what the query builder makes of hundreds of rows takes longer than reading them.
  const rows = new Map(reader.all<Row>(rowsOf(numbers)).map((row) => [row.number, row]));
  const visits = visitsOf(reader, index, choice, [...rows.values()]);
  const asked = choice.codes[key];
  const { ids } = index.codes[key];
  const lanesFor = (number: number) =>
    index
      .valuesOf(number, key)
      .filter((code) => asked === undefined || asked.includes(code))
      .map((code) => (code === NONE ? NO_LANE : (ids[code] ?? NO_LANE)));
  return numbers.flatMap((number): TimelineItem[] => {
    const row = rows.get(number);
    if (!row) return [];
    return [
      {
        id: row.id,
        title: inLanguage(JSON.parse(row.title), locale),
        when: dateInWords(row.edtf, row.whenKind, locale),
        bounds: [row.earliestStart, row.latestStart, row.earliestEnd, row.latestEnd],
        kind: row.kind,
        status: row.status,
        ...(row.state === "draft" && { draft: true }),
        within: row.within !== null && visits.has(row.within) ? row.within : null,
        lanes: lanesFor(number),
        salience: row.salience,
      },
    ];
  });
}

type Row = Pick<TimelineItem, "id" | "kind" | "status" | "salience"> & {
  number: number;
  title: string;
  edtf: string;
  whenKind: WhenKind;
  earliestStart: number | null;
  latestStart: number | null;
  earliestEnd: number | null;
  latestEnd: number | null;
  state: EventState;
  within: string | null;
};

function rowsOf(numbers: readonly number[]): SQL {
  return sql`select number, id, title, edtf, when_kind as whenKind, earliest_start as earliestStart,
    latest_start as latestStart, earliest_end as earliestEnd, latest_end as latestEnd, kind, status, state,
    within_id as within, salience from events where number in (select value from json_each(${JSON.stringify(numbers)}))`;
}

/** Containing visits that belong to the chosen set. */
function visitsOf(reader: Reader, index: RecordIndex, choice: Choice, items: { within: string | null }[]): Set<string> {
  const ids = [...new Set(items.flatMap((item) => item.within ?? []))];
  if (ids.length === 0) return new Set();
  const rows = reader.all<{ id: string; number: number }>(
    sql`select id, number from events where id in (select value from json_each(${JSON.stringify(ids)}))`,
  );
  const chosen = index.chosenOf(
    choice,
    rows.map(({ number }) => number),
  );
  return new Set(rows.filter(({ number }) => chosen.has(number)).map(({ id }) => id));
}
