import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { type Db, openDatabase } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { BulkWriter } from "./bulk-write";
import { dropIndexes, rebuildDerived } from "./rebuild-derived";
import { HEAD, SEED, syntheticRecord } from "./synthetic";
import { HOME_PARTY, partnersOf, TOPIC_WORDS } from "./world";

const CACHE_KIB = 1_000_000;

/** Bytes of the file, and seconds that its parts took. */
export type Made = { bytes: number; rowSeconds: number; derivedSeconds: number };

/**
 * Writes a synthetic record of `count` events into a database of its own at `path`, in the place of an earlier
 * synthetic one. Throws an Error of one sentence where another record is there; nothing is at `path` until all is done.
 */
export async function makeRecord(
  count: number,
  path: string,
  onEvents: (done: number) => void = () => {},
): Promise<Made> {
  refuseOtherRecord(path);
  const part = `${path}.part`;
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${part}${ending}`, { force: true });
  const db = openDatabase(part);
  await migrate(db);
  makeFast(db);
  const begun = performance.now();
  const indexes = dropIndexes(db);
  writeRecord(db, count, onEvents);
  const written = performance.now();
  rebuildDerived(db, indexes);
  db.$client.pragma("journal_mode = WAL");
  db.$client.close();
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${path}${ending}`, { force: true });
  renameSync(part, path);
  const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10;
  return {
    bytes: statSync(path).size,
    rowSeconds: seconds(begun, written),
    derivedSeconds: seconds(written, performance.now()),
  };
}

/** Writes the rows of a synthetic record into an empty, migrated database. */
export function writeRecord(db: Db, count: number, onEvents: (done: number) => void = () => {}): void {
  const writer = new BulkWriter(db, HEAD);
  writer.writeParties([HOME_PARTY, ...partnersOf(SEED).map(({ party }) => party)]);
  writer.writeTopics(TOPIC_WORDS.map(({ topic }) => topic));
  let done = 0;
  for (const batch of syntheticRecord(count)) {
    writer.writeBatch(batch);
    done += batch.events.length;
    onEvents(done);
  }
}

/** The file is thrown away if this fails, so nothing needs to be safe on the way. */
function makeFast({ $client }: Db): void {
  $client.pragma("journal_mode = OFF");
  $client.pragma("synchronous = OFF");
  $client.pragma("foreign_keys = OFF");
  $client.pragma(`cache_size = -${CACHE_KIB}`);
}

function refuseOtherRecord(path: string): void {
  if (!existsSync(path)) return;
  const { $client } = openDatabase(path);
  try {
    const isOurs = $client.prepare("select 1 from sqlite_master where name = 'meta'").get() !== undefined;
    const head = isOurs
      ? $client.prepare<[], string>("select value from meta where key = 'dataset'").pluck().get()
      : undefined;
    if (head !== undefined && JSON.parse(head).id === HEAD.id) return;
  } finally {
    $client.close();
  }
  throw new Error(`${path} holds something else than a synthetic record; name another file with --database.`);
}
