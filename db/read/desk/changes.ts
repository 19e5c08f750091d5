import "server-only";
import { and, desc, eq, ne, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { revisions } from "@/db/schema";
import type { ChangesAnswer, RevisionLine } from "@/lib/answers/history";
import type { ChangesView } from "@/lib/changes-view";
import { REVISED_KINDS } from "@/lib/record-words";
import { deskSnapshot } from "./desk-snapshot";
import { revisionRows } from "./revision-rows";
import type { SignedIn } from "./session";

/** Most changes on one page. */
export const MOST_CHANGES = 50;

/**
 * What was changed of late in the whole record, newest first. Pages go by the last change shown, not by number:
 * what is changed between two pages is neither skipped nor shown twice. Changes of accounts are shown to admins only.
 */
export async function readChanges(
  { account }: SignedIn,
  { kind, act, who, record, cursor }: ChangesView,
  limit = MOST_CHANGES,
): Promise<ChangesAnswer> {
  const after = cursor === null ? null : parseCursor(cursor);
  const where = and(
    kind === null ? undefined : eq(revisions.recordKind, kind),
    act === null ? undefined : eq(revisions.act, act),
    who === null ? undefined : eq(revisions.who, who),
    record === null ? undefined : and(eq(revisions.recordKind, record.kind), eq(revisions.recordId, record.id)),
    account.role === "admin" ? undefined : ne(revisions.recordKind, "account"),
    after === null ? undefined : olderThan(after),
  );
  // Of one record, numbers rise with time, and lead through its primary key.
  const keys = record === null ? KEYS : [revisions.number];
  return deskSnapshot((reader) => {
    const found = revisionRows(reader, { where, order: keys.map((key) => desc(key)), limit: limit + 1 });
    const changes = found.slice(0, limit);
    const last = changes.at(-1);
    return {
      changes,
      next: found.length > changes.length && last ? printCursor(last) : null,
      lost: cursor !== null && after === null,
    };
  });
}

const KEYS = [revisions.at, revisions.recordKind, revisions.recordId, revisions.number];

const Cursor = z.tuple([z.int(), z.enum(REVISED_KINDS), z.string().max(200), z.int()]);
type Cursor = z.infer<typeof Cursor>;

function olderThan([at, kind, id, number]: Cursor): SQL {
  return sql`(${sql.join(KEYS, sql`, `)}) < (${at}, ${kind}, ${id}, ${number})`;
}

function printCursor({ at, kind, id, number }: RevisionLine): string {
  const cursor: Cursor = [at, kind, id, number];
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** Null where it is none of ours. */
function parseCursor(text: string): Cursor | null {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
