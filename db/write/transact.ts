import { eq, sql } from "drizzle-orm";
import { type Db, database } from "@/db/connection";
import { prepared } from "@/db/prepared";
import { meta } from "@/db/schema";

export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/**
 * Runs `work` in one transaction that holds the write lock from its start; a throw undoes all of it.
 * `work` is synchronous, because better-sqlite3's transactions are: this file is the seam for another engine.
 */
export async function transact<T>(work: (tx: Tx) => T, db: Db = database()): Promise<T> {
  return db.transaction(work, { behavior: "immediate" });
}

/** Raises the data version, by which every cache knows that the record has changed. Once per transaction. */
export function raiseVersion(tx: Tx): void {
  raise(tx).run();
}

const raise = prepared((tx) =>
  tx
    .insert(meta)
    .values({ key: "version", value: "1" })
    .onConflictDoUpdate({ target: meta.key, set: { value: sql`cast(${meta.value} as integer) + 1` } })
    .prepare(),
);

/** The value of one key of `meta`; null where it is not set. */
export function metaValue(tx: Tx, key: string): string | null {
  return tx.select().from(meta).where(eq(meta.key, key)).get()?.value ?? null;
}
