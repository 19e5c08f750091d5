import { inArray } from "drizzle-orm";
import { events } from "@/db/schema";
import type { EventLine } from "@/lib/answers/event";
import { dateInWords } from "@/lib/date-words";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import type { Reader } from "./snapshot";

/** These events, each in one line; ids without an event are left out. */
export function linesOf(reader: Reader, ids: Iterable<string>, locale: Locale): Map<string, EventLine> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = reader.select().from(events).where(inArray(events.id, wanted)).all();
  return new Map(rows.map((row) => [row.id, toLine(row, locale)]));
}

export function toLine(row: typeof events.$inferSelect, locale: Locale): EventLine {
  return {
    id: row.id,
    title: inLanguage(row.title, locale),
    when: dateInWords(row.edtf, row.whenKind, locale),
    kind: row.kind,
    status: row.status,
    ...(row.state === "draft" && { draft: true }),
  };
}
