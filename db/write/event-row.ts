import type Sqlite from "better-sqlite3";
import { columnsOf, insertInto, type Values, valuesFor } from "@/db/insert-into";
import { prepared } from "@/db/prepared";
import { events } from "@/db/schema";
import type { Tx } from "./transact";

/** Kept from the first time, or by the database itself. */
type Kept = "number" | "touched";
export type EventRow = Omit<typeof events.$inferSelect, Kept>;

const COLUMNS = columnsOf(events);
const KEPT = new Set(['"made_by"', '"number"', '"touched"']);
const valuesOf = valuesFor(events);

const statements = prepared((_tx, client) => ({
  stored: client.prepare<[string], Values>(`select ${COLUMNS.join(", ")} from events where id = ?`).raw(),
  insert: insertInto(client, events),
  updates: new Map<string, Sqlite.Statement<Values>>(),
  update: (changed: string[]) =>
    client.prepare<Values>(`update events set ${changed.map((column) => `${column} = ?`).join(", ")} where id = ?`),
}));

/** Stores an event's row, or makes the one that is there say the same; `madeBy` is kept from the first time. Answers whether it is new. */
export function writeEventRow(tx: Tx, row: EventRow): boolean {
  const { stored, insert, updates, update } = statements(tx);
  const whole = { ...row, number: null, touched: null };
  const before = stored.get(row.id);
  if (before === undefined) {
    insert(whole);
    return true;
  }
  // Each column that is set, though to what it was, has its indexes written anew, in which the record's pages lie far apart.
  const values = valuesOf(whole);
  const changed = COLUMNS.map((_column, at) => at).filter(
    (at) => !KEPT.has(COLUMNS[at] ?? "") && values[at] !== before[at],
  );
  if (changed.length === 0) return false;
  const names = changed.map((at) => COLUMNS[at] ?? "");
  const key = names.join();
  const statement = updates.get(key) ?? update(names);
  updates.set(key, statement);
  statement.run(...changed.map((at) => values[at] ?? null), row.id);
  return false;
}
