import { inArray } from "drizzle-orm";
import * as z from "zod";
import { events, parties } from "@/db/schema";
import type { ListRequest } from "@/lib/answers/list";
import { inLanguage } from "@/lib/localised";
import type { Choice } from "@/lib/record-index/choice";
import type { Lead, PlaceKey } from "@/lib/record-index/page";
import type { RecordIndex } from "@/lib/record-index/record-index";
import type { Sort } from "@/lib/view";
import { KINDS, type Locale, STATUSES } from "@/lib/vocabulary";
import { eventsByTitle } from "./events-by-title";
import type { Reader } from "./snapshot";

/** `limit`: most ids of the page. */
export type PageRequest = Omit<ListRequest, "filters"> & { limit: number };

/** `next`: cursor of the page that follows. `lost`: the asked cursor was not understood, and the page is the first. */
export type Page = { ids: string[]; next: string | null; lost: boolean };

/**
 * One page of the chosen events. Pages go by the last event shown, not by number: events that come or go between two
 * pages are neither skipped nor shown twice.
 */
export function pageOf(reader: Reader, index: RecordIndex, choice: Choice, request: PageRequest): Page {
  const column = request.sort.replace("-", "") as Column;
  const keys = request.cursor === null ? null : parseCursor(request.cursor, request.sort);
  if (column === "title") {
    const after = AfterTitle.safeParse(keys).data ?? null;
    const { limit, sort, locale } = request;
    const { found, more } = eventsByTitle(reader, index, choice, { limit, locale, back: sort.startsWith("-"), after });
    const last = found.at(-1);
    return {
      ids: idsOf(
        reader,
        found.map(({ number }) => number),
      ),
      next: more && last ? printCursor(sort, [last.key, last.number]) : null,
      lost: request.cursor !== null && after === null,
    };
  }

  const after: PlaceKey | null = AfterKey.safeParse(keys).data ?? null;
  const found = index.page(choice, {
    lead: leadOf(reader, index, column, request.locale),
    back: request.sort.startsWith("-"),
    after,
    limit: request.limit + 1,
  });
  const shown = found.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    ids: idsOf(
      reader,
      shown.map(({ number }) => number),
    ),
    next: found.length > shown.length && last ? printCursor(request.sort, last.key) : null,
    lost: request.cursor !== null && after === null,
  };
}

type Column = "when" | "title" | "kind" | "status" | "party";

/** What is sorted by before time: kinds and statuses in the order of their lists, partners by their names. */
function leadOf(reader: Reader, index: RecordIndex, column: Column, locale: Locale): Lead | null {
  if (column === "kind") return placesIn(index, column, KINDS);
  if (column === "status") return placesIn(index, column, STATUSES);
  if (column !== "party") return null;
  const collator = new Intl.Collator(locale);
  const ordered = reader
    .select({ id: parties.id, names: parties.names })
    .from(parties)
    .all()
    .map(({ id, names }) => ({ id, name: inLanguage(names, locale).text }))
    .sort((a, b) => collator.compare(a.name, b.name));
  return placesIn(
    index,
    column,
    ordered.map(({ id }) => id),
  );
}

function placesIn(index: RecordIndex, axis: "kind" | "status" | "party", ordered: readonly string[]): Lead {
  const places = new Map(ordered.map((id, place) => [id, place]));
  return {
    axis,
    places: index.codes[axis].ids.map((id) => places.get(id) ?? ordered.length),
    none: ordered.length,
  };
}

/** Ids of the events with these numbers, in their order. */
export function idsOf(reader: Reader, numbers: number[]): string[] {
  const rows = chunked(numbers).flatMap((chunk) =>
    reader.select({ id: events.id, number: events.number }).from(events).where(inArray(events.number, chunk)).all(),
  );
  const ids = new Map(rows.map(({ id, number }) => [number, id]));
  return numbers.flatMap((number) => ids.get(number) ?? []);
}

/** SQLite takes some 32,000 parameters in one statement. */
const MOST_PARAMETERS = 10_000;

function chunked(numbers: number[]): number[][] {
  return Array.from({ length: Math.ceil(numbers.length / MOST_PARAMETERS) }, (_, at) =>
    numbers.slice(at * MOST_PARAMETERS, (at + 1) * MOST_PARAMETERS),
  );
}

const CursorKey = z.union([z.int(), z.string()]);
type CursorKey = z.infer<typeof CursorKey>;
const Cursor = z.tuple([z.string()], CursorKey);
const AfterTitle = z.tuple([z.string(), z.int()]);
const AfterKey = z.tuple([z.int(), z.int(), z.int(), z.int()]);

function printCursor(sort: Sort, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([sort, ...keys])).toString("base64url");
}

/** Null where it is none of ours, or of another sort. */
function parseCursor(text: string, sort: Sort): CursorKey[] | null {
  try {
    const [itsSort, ...keys] = Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return itsSort === sort ? keys : null;
  } catch {
    return null;
  }
}
