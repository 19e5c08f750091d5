import { getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { columnsOf, insertInto, type Values, valuesFor } from "@/db/insert-into";
import { prepared } from "@/db/prepared";
import type { Tx } from "./transact";

/** A table with some rows for each event, in an order from 0. */
type PartTable = SQLiteTable & { eventId: SQLiteColumn; position: SQLiteColumn };

/** A function that makes the rows of an event in this table those given, in their order, and leaves alone those that say so already. */
export function partRows<T extends PartTable>(table: T): (tx: Tx, event: string, rows: T["$inferSelect"][]) => void {
  const name = `"${getTableName(table)}"`;
  const valuesOf = valuesFor(table);
  const statements = prepared((_tx, client) => ({
    stored: client
      .prepare<[string], Values>(
        `select ${columnsOf(table).join(", ")} from ${name} where event_id = ? order by position`,
      )
      .raw(),
    remove: client.prepare<[string, number]>(`delete from ${name} where event_id = ? and position = ?`),
    insert: insertInto(client, table),
  }));
  return (tx, event, rows) => {
    const { stored, remove, insert } = statements(tx);
    const before = stored.all(event);
    const after = rows.map(valuesOf);
    const isSame = (at: number) => areEqual(before[at], after[at]);
    // All of the old are gone before any of the new come, because an order may be another one of the same.
    before.forEach((_row, at) => {
      if (!isSame(at)) remove.run(event, at);
    });
    rows.forEach((row, at) => {
      if (!isSame(at)) insert(row);
    });
  };
}

function areEqual(one: Values | undefined, other: Values | undefined): boolean {
  return one !== undefined && other !== undefined && one.every((value, at) => value === other[at]);
}
