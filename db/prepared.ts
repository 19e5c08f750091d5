import type Sqlite from "better-sqlite3";
import type { Db } from "./connection";

/** What a read and an act query. */
type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/**
 * What `make` makes for a connection, once for each: statements that every read or every act runs. To put a query
 * together and to prepare it takes several times as long as to run it.
 */
export function prepared<T>(make: (tx: Tx, client: Sqlite.Database) => T): (tx: Tx) => T {
  const kept = new WeakMap<Sqlite.Database, T>();
  return (tx) => {
    const client = clientOf(tx);
    const made = kept.get(client) ?? make(tx, client);
    kept.set(client, made);
    return made;
  };
}

/** The query builder keeps to itself what a transaction runs on. */
function clientOf(tx: Tx): Sqlite.Database {
  return (tx as unknown as { session: { client: Sqlite.Database } }).session.client;
}
