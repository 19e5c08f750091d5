import type { Db } from "@/db/connection";

type Index = { name: string; sql: string };

/** Takes away every index that is not part of a table, so that rows can be written past them. Answers how to make them again. */
export function dropIndexes({ $client }: Db): Index[] {
  const indexes = $client
    .prepare<[], Index>("select name, sql from sqlite_master where type = 'index' and sql is not null order by name")
    .all();
  for (const { name } of indexes) $client.exec(`drop index "${name}"`);
  return indexes;
}

/**
 * Brings everything that is kept beside the rows of the record, and that the write path keeps with each write, to what
 * the rows say, after rows were written past it. Whoever keeps something more adds its rebuilding here.
 */
export function rebuildDerived({ $client }: Db, indexes: Index[]): void {
  for (const { sql } of indexes) $client.exec(sql);
}
