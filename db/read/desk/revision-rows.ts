import { and, eq, exists, not, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { revisions } from "@/db/schema";
import type { RevisionAnswer, RevisionLine } from "@/lib/answers/history";
import type { Reader } from "../snapshot";

/* The rows of revisions as they are shown. Each looks at its neighbours by the primary key. */

const later = alias(revisions, "later");
const former = alias(revisions, "former");

const neighbour = (table: typeof later | typeof former, step: 1 | -1) =>
  and(
    eq(table.recordKind, revisions.recordKind),
    eq(table.recordId, revisions.recordId),
    eq(table.number, sql`${revisions.number} + ${step}`),
  );

const line = (reader: Reader) => ({
  kind: revisions.recordKind,
  id: revisions.recordId,
  number: revisions.number,
  at: revisions.at,
  who: revisions.who,
  act: revisions.act,
  why: revisions.why,
  state: revisions.state,
  isNewest: not(exists(reader.select({ one: sql`1` }).from(later).where(neighbour(later, 1)))).mapWith(Boolean),
});

type Page = { where: SQL | undefined; order: SQL[]; limit: number };

export function revisionLines(reader: Reader, { where, order, limit }: Page): RevisionLine[] {
  return reader
    .select(line(reader))
    .from(revisions)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .all();
}

/** As `revisionLines`, with what stood on both sides of each change. */
export function revisionRows(reader: Reader, { where, order, limit }: Page): RevisionAnswer[] {
  const stateBefore = reader.select({ state: former.state }).from(former).where(neighbour(former, -1));
  return reader
    .select({
      ...line(reader),
      before: revisions.before,
      after: revisions.after,
      stateBefore: sql<string | null>`${stateBefore}`,
    })
    .from(revisions)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .all();
}
