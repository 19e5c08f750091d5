import { type Db, database } from "@/db/connection";

/** What a read queries: one state of the record, whatever is written meanwhile. */
export type Reader = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** Runs all queries of one read on one state of the record. `work` is synchronous, because better-sqlite3's transactions are. */
export async function snapshot<T>(work: (reader: Reader) => T): Promise<T> {
  return database().transaction(work, { behavior: "deferred" });
}
