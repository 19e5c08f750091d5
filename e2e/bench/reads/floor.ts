import Sqlite from "better-sqlite3";
import { Chance } from "../record/random";

/**
 * The least that a read of so many events can take: one prepared statement that finds rows by their rowids, taken by
 * chance. Answers a function that reads so many and tells the ms.
 */
export function floorOf(database: string, seed: string): { read: (rows: number) => number; close: () => void } {
  const db = new Sqlite(database, { readonly: true });
  const chance = new Chance(seed);
  const last = db.prepare<[], number>("select max(rowid) from events").pluck().get() ?? 1;
  const statement = db.prepare<[string]>("select * from events where rowid in (select value from json_each(?))");
  return {
    read: (rows) => {
      const ids = JSON.stringify(Array.from({ length: rows }, () => chance.whole(1, last)));
      const begun = performance.now();
      statement.all(ids);
      return performance.now() - begun;
    },
    close: () => db.close(),
  };
}
