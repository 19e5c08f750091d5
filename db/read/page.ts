import { and, asc, desc, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { eventParties, events, parties } from "@/db/schema";
import type { ListRequest } from "@/lib/answers/list";
import { inLanguage } from "@/lib/localised";
import type { Sort } from "@/lib/view";
import { KINDS, type Locale, STATUSES } from "@/lib/vocabulary";
import type { Reader } from "./snapshot";

/** `limit`: most ids of the page. */
export type PageRequest = Omit<ListRequest, "filters"> & { limit: number };

/** `next`: cursor of the page that follows. `lost`: the asked cursor was not understood, and the page is the first. */
export type Page = { ids: string[]; next: string | null; lost: boolean };

/**
 * One page of the events that `where` holds for. Pages go by the last event shown, not by number:
 * events that come or go between two pages are neither skipped nor shown twice.
 */
export function pageOf(reader: Reader, where: SQL, home: string, request: PageRequest): Page {
  const column = request.sort.replace("-", "") as Column;
  const after = request.cursor === null ? null : parseCursor(request.cursor, request.sort);
  if (column === "title") return pageByTitle(reader, where, after, request);

  const keys = [...leadingKeys(reader, column, home, request.locale), events.listedDay, events.drawnTo, events.id];
  const known = after?.length === keys.length ? after : null;
  const back = request.sort.startsWith("-");
  const beyond = known && sql`(${list(keys)}) ${back ? sql`<` : sql`>`} (${list(known)})`;
  const rows = reader
    .select(Object.fromEntries(keys.map((key, at) => [at, sql<CursorKey>`${key}`])))
    .from(events)
    .where(beyond ? and(where, beyond) : where)
    .orderBy(...keys.map((key) => (back ? desc(key) : asc(key))))
    .limit(request.limit + 1)
    .all();
  const shown = rows.slice(0, request.limit);
  const last = shown.at(-1);
  return {
    ids: shown.map((row) => String(row[keys.length - 1])),
    next: rows.length > shown.length && last ? printCursor(request.sort, Object.values(last)) : null,
    lost: request.cursor !== null && known === null,
  };
}

type Column = "when" | "title" | "kind" | "status" | "party";

/** What is sorted by before time: kinds and statuses in the order of their lists, partners by their names. */
function leadingKeys(reader: Reader, column: Column, home: string, locale: Locale): SQL[] {
  if (column === "kind") return [positionIn(sql`${events.kind}`, KINDS)];
  if (column === "status") return [positionIn(sql`${events.status}`, STATUSES)];
  if (column !== "party") return [];
  const collator = new Intl.Collator(locale);
  const named = reader.select({ id: parties.id, names: parties.names }).from(parties).all();
  const ids = named
    .map(({ id, names }) => ({ id, name: inLanguage(names, locale).text }))
    .sort((a, b) => collator.compare(a.name, b.name))
    .map(({ id }) => id);
  const first = sql`(select ${eventParties.party} from ${eventParties}
    where ${eventParties.eventId} = ${events.id} and ${eventParties.party} <> ${home}
    order by ${eventParties.position} limit 1)`;
  return [positionIn(first, ids)];
}

function positionIn(value: SQL, ids: readonly string[]): SQL {
  if (ids.length === 0) return sql`0`;
  const cases = ids.map((id, position) => sql`when ${id} then ${position}`);
  return sql`case ${value} ${sql.join(cases, sql` `)} else ${ids.length} end`;
}

/** SQLite cannot order words as a language does, and the words depend on the reader: ids and titles of the whole set are sorted here. */
function pageByTitle(reader: Reader, where: SQL, after: CursorKey[] | null, request: PageRequest): Page {
  const { sort, cursor, limit, locale } = request;
  const collator = new Intl.Collator(locale, { numeric: true });
  const ids = reader
    .select({ id: events.id, title: events.title })
    .from(events)
    .where(where)
    .all()
    .map(({ id, title }) => ({ id, text: inLanguage(title, locale).text }))
    .sort((a, b) => collator.compare(a.text, b.text) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  if (sort.startsWith("-")) ids.reverse();
  const [last] = after ?? [];
  const found = typeof last === "string" ? ids.indexOf(last) : -1;
  const shown = ids.slice(found + 1, found + 1 + limit);
  const more = found + 1 + limit < ids.length;
  return {
    ids: shown,
    next: more ? printCursor(sort, shown.slice(-1)) : null,
    lost: cursor !== null && found === -1,
  };
}

const CursorKey = z.union([z.int(), z.string()]);
type CursorKey = z.infer<typeof CursorKey>;
const Cursor = z.tuple([z.string()], CursorKey);

function printCursor(sort: Sort, keys: CursorKey[]): string {
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

function list(parts: (SQL | CursorKey | (typeof events)["id" | "listedDay" | "drawnTo"])[]): SQL {
  return sql.join(
    parts.map((part) => sql`${part}`),
    sql`, `,
  );
}
