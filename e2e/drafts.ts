import { randomBytes } from "node:crypto";
import Sqlite from "better-sqlite3";
import { DESK_DATABASE } from "./sign-in";

/** Puts a draft into the server's database: a copy of the first event of the record under another id and title. */
export function createDraft(): { id: string; title: string } {
  const id = `draft-${randomBytes(6).toString("hex")}`;
  const title = `Draft ${id}`;
  const db = new Sqlite(DESK_DATABASE, { timeout: 10_000 });
  try {
    const columns = db
      .prepare<[], string>(
        "select name from pragma_table_info('events') where name not in ('id', 'title', 'state', 'number', 'touched')",
      )
      .pluck()
      .all()
      .join(", ");
    db.prepare(
      `insert into events (id, title, state, ${columns}) select ?, ?, 'draft', ${columns} from events order by id limit 1`,
    ).run(id, JSON.stringify({ en: title }));
  } finally {
    db.close();
  }
  return { id, title };
}
