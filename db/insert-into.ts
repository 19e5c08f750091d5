import type Sqlite from "better-sqlite3";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/** What SQLite is given for each column of a table. */
export type Values = (string | number | bigint | Buffer | null)[];

/**
 * An insert into one table that is prepared once and stores what the query builder would, ten times as fast. A column
 * that a row leaves out is null, whatever its default.
 */
export function insertInto<T extends SQLiteTable>(client: Sqlite.Database, table: T): (row: T["$inferSelect"]) => void {
  const places = columnsOf(table).map(() => "?");
  const statement = client.prepare(
    `insert into "${getTableName(table)}" (${columnsOf(table).join(", ")}) values (${places.join(", ")})`,
  );
  const toValues = valuesFor(table);
  return (row) => {
    statement.run(toValues(row));
  };
}

/** Names of a table's columns, quoted, in the order of `valuesFor`. */
export function columnsOf(table: SQLiteTable): string[] {
  return Object.values(getTableColumns(table)).map(({ name }) => `"${name}"`);
}

/** What SQLite is given for a row of this table. */
export function valuesFor<T extends SQLiteTable>(table: T): (row: T["$inferSelect"]) => Values {
  const columns = Object.entries(getTableColumns(table));
  return (row) =>
    columns.map(([key, column]) => {
      const value: unknown = row[key] ?? null;
      return value === null ? null : (column.mapToDriverValue(value) as Values[number]);
    });
}
