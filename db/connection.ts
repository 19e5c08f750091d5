import "server-only";
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import * as deskSchema from "./desk-schema";
import * as recordSchema from "./schema";

const schema = { ...recordSchema, ...deskSchema };

export type Db = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };

const BUSY_TIMEOUT_MS = 5000;

// On globalThis, because development reloads modules and each reload would leave a connection behind.
const shared = globalThis as { ententeDatabase?: Db };

/** The application's one connection, opened at its first use. Throws as `openDatabase`. */
export function database(): Db {
  shared.ententeDatabase ??= openDatabase(databasePath());
  return shared.ententeDatabase;
}

/** Makes `db` the one that `database()` answers from now on: for tests. */
export function provideDatabase(db: Db): void {
  shared.ententeDatabase = db;
}

/** Absolute path of the database file: DATABASE_PATH, else data/entente.db. */
export function databasePath(): string {
  return resolve(/* turbopackIgnore: true */ process.env.DATABASE_PATH || "data/entente.db");
}

/**
 * Opens a database file, made if missing, its folder too, with the rules every connection keeps.
 * Throws an Error of one sentence where the file cannot be written or is no database.
 */
export function openDatabase(path: string): Db {
  let client: Sqlite.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    client = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
    client.pragma("journal_mode = WAL");
    // better-sqlite3 reopens WAL databases at NORMAL, which may lose acknowledged commits on power loss.
    client.pragma("synchronous = FULL");
    client.pragma("foreign_keys = ON");
  } catch (error) {
    client?.close();
    throw new Error(sentenceFor(path, error), { cause: error });
  }
  return drizzle(client, { schema });
}

function sentenceFor(path: string, error: unknown): string {
  const code = String((error as { code?: unknown } | null)?.code ?? "");
  if (code === "SQLITE_NOTADB") return `${path} is not a database; name another file in DATABASE_PATH.`;
  if (code.startsWith("SQLITE_CORRUPT")) return `The database ${path} is damaged; restore a backup.`;
  if (code.startsWith("SQLITE_BUSY")) return `The database ${path} is in use by another program; try again.`;
  return `The database ${path} cannot be opened for writing (${code || String(error)}); make its folder writable or set DATABASE_PATH.`;
}
