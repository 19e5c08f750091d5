import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "./connection";

/**
 * An insert into one table that is prepared once and stores what the query builder would, ten times as fast: for
 * filling whole databases. A column that a row leaves out is null, whatever its default.
 */
export function bulkInsert<T extends SQLiteTable>({ $client }: Db, table: T): (row: T["$inferSelect"]) => void {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, { name }]) => `"${name}"`).join(", ");
  const places = columns.map(() => "?").join(", ");
  const statement = $client.prepare(`insert into "${getTableName(table)}" (${names}) values (${places})`);
  return (row) => {
    const values = columns.map(([key, column]) => {
      const value: unknown = row[key] ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    });
    statement.run(values);
  };
}
