import { eq, inArray } from "drizzle-orm";
import { accounts, setAside } from "@/db/desk-schema";
import type { QueueItem } from "@/lib/answers/queue";
import type { AsideKind } from "@/lib/record-words";
import type { Locale } from "@/lib/vocabulary";
import type { Reader } from "../../snapshot";

/** Which items of a kind are shown: `limit` of them, after the first `from`. */
export type Slice = { from: number; limit: number; locale: Locale };

export type Sliced = { total: number; items: QueueItem[] };

/** The keys of what editors have set aside. */
export function keysAside(reader: Reader, kind: AsideKind): ReadonlySet<string> {
  const rows = reader.select({ key: setAside.key }).from(setAside).where(eq(setAside.kind, kind)).all();
  return new Set(rows.map((row) => row.key));
}

/** Answers the name of an account; null for the dataset's loader. */
export function namesOfAccounts(reader: Reader, ids: Iterable<string>): (id: string) => string | null {
  const wanted = [...new Set(ids)];
  const rows =
    wanted.length === 0
      ? []
      : reader
          .select({ id: accounts.id, name: accounts.name })
          .from(accounts)
          .where(inArray(accounts.id, wanted))
          .all();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => names.get(id) ?? null;
}
