import { audienceDatabase } from "@/db/audience";
import type { Db } from "@/db/connection";
import type { Audience } from "@/lib/record-words";

/** What a read queries: one state of the record, whatever is written meanwhile. */
export type Reader = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** Runs all queries of one read on one state of what the audience may see. `work` is synchronous, because better-sqlite3's transactions are. */
export async function snapshot<T>(audience: Audience, work: (reader: Reader) => T): Promise<T> {
  return audienceDatabase(audience).transaction(work, { behavior: "deferred" });
}
