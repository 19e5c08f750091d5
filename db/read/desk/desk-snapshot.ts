import "server-only";
import { type Db, database } from "@/db/connection";
import type { Reader } from "../snapshot";

/**
 * Runs all queries of one read on one state of the tables themselves, withdrawn events and all. Only for code that
 * knows who is signed in: no audience is asked for here.
 */
export async function deskSnapshot<T>(work: (reader: Reader) => T, db: Db = database()): Promise<T> {
  return db.transaction(work, { behavior: "deferred" });
}
