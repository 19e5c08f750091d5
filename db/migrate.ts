import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type Sqlite from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { Localised } from "@/lib/localised";
import { titleKey } from "@/lib/title-key";
import type { Db } from "./connection";

/** What a migration run did: names no file where there was nothing to save. */
export type Migrated = { applied: number; backup: string | null };

const FOLDER = join(import.meta.dirname, "migrations");
const KEPT_BACKUPS = 5;

type Migration = ReturnType<typeof readMigrationFiles>[number];

/**
 * Brings the database to the tables of this code, each migration in a transaction of its own,
 * after a backup of a database that holds anything. Throws an Error of one sentence where the database
 * is newer than the code or belongs to another program.
 */
export async function migrate(db: Db, folder = FOLDER): Promise<Migrated> {
  const client = db.$client;
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  const applied = appliedTo(client);
  refuseForeign(client, applied, migrations);
  const pending = migrations.filter((one) => !applied.has(one.folderMillis));
  if (pending.length === 0) return { applied: 0, backup: null };

  const backup = hasTables(client) ? saveBackup(client) : null;
  client.exec(
    "create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)",
  );
  for (const migration of pending) apply(client, migration);
  return { applied: pending.length, backup };
}

// The tables of drizzle's own migrator, so that its tools understand the database. `created_at` names the
// migration: a hash would change with the line ends of a checkout.
function appliedTo(client: Sqlite.Database): Set<number> {
  const known = client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!known) return new Set();
  return new Set(client.prepare<[], number>("select created_at from __drizzle_migrations").pluck().all());
}

function refuseForeign(client: Sqlite.Database, applied: Set<number>, migrations: Migration[]): void {
  const known = new Set(migrations.map((one) => one.folderMillis));
  if ([...applied].some((one) => !known.has(one))) {
    throw new Error(`The database ${client.name} was made by a newer version of Entente; update the program.`);
  }
  if (applied.size === 0 && hasTables(client)) {
    throw new Error(`The database ${client.name} belongs to another program; name another file in DATABASE_PATH.`);
  }
}

function hasTables(client: Sqlite.Database): boolean {
  return client.prepare("select 1 from sqlite_master where type = 'table'").get() !== undefined;
}

/** Copies the database into `backups/` beside it, and drops all but the newest few. */
function saveBackup(client: Sqlite.Database): string {
  const folder = join(dirname(client.name), "backups");
  const stem = basename(client.name).replace(/\.[^.]*$/, "");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${stem}-${new Date().toISOString().replaceAll(":", "-")}.db`);
  client.prepare("vacuum into ?").run(path);
  const mine = readdirSync(folder).filter((name) => name.startsWith(`${stem}-`) && name.endsWith(".db"));
  for (const old of mine.sort().slice(0, -KEPT_BACKUPS)) rmSync(join(folder, old));
  return path;
}

function apply(client: Sqlite.Database, migration: Migration): void {
  // A rebuilt table is dropped on the way: with foreign keys on, that would empty the tables that point to it.
  client.pragma("foreign_keys = OFF");
  // What SQLite cannot work out by itself and a migration asks for.
  client.function("title_key", { deterministic: true }, (title, locale) =>
    titleKey(JSON.parse(String(title)) as Localised, locale === "fr" ? "fr" : "en"),
  );
  try {
    client
      .transaction(() => {
        if (appliedTo(client).has(migration.folderMillis)) return;
        for (const statement of migration.sql) client.exec(statement);
        const [broken] = client.pragma("foreign_key_check") as { table: string }[];
        if (broken) throw new Error(`A migration would leave rows of ${broken.table} that point to nothing.`);
        client
          .prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)")
          .run(migration.hash, migration.folderMillis);
      })
      .immediate();
  } finally {
    client.pragma("foreign_keys = ON");
  }
}
