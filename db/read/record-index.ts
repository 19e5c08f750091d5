import { audienceDatabase } from "@/db/audience";
import type { Db } from "@/db/connection";
import { prepared } from "@/db/prepared";
import { EVERYTHING } from "@/lib/record-index/choice";
import { RecordIndex } from "@/lib/record-index/record-index";
import type { Audience } from "@/lib/record-words";
import { Remembered } from "@/lib/remembered";
import { DrawnEvents } from "./drawn-events";
import { homeOf, versionOf } from "./head";
import { loadAll, loadSince } from "./load-columns";
import { type Reader, snapshot } from "./snapshot";
import { turn } from "./turn";

/**
 * An index with what was read by it of the same state, version and events: a view that many ask for is worked out once.
 * `words`: the events that match what was searched for, likewise. `searches`: those that have not found all of them yet.
 * `drawn`: what is drawn of events until they are written. `touched`: up to where it has seen the events of this database.
 */
export type Indexed = {
  index: RecordIndex;
  remembered: Remembered;
  words: Remembered;
  searches: Remembered;
  drawn: DrawnEvents;
};
type Kept = Indexed & { home: string; touched: number; isBeingRemade: boolean };

/** Of a record of fewer events, all of it is worked out by the read that needs it before anybody notices. */
export const LARGE = 30_000;
/** Answers of some 100 kB. */
const MOST_REMEMBERED = 300;
/** Searches, with what the index keeps of each: up to 30 bytes for each event found. */
const MOST_SEARCHES = 8;
/** Each up to a bit for each event and word. One that goes would begin anew. */
const MOST_RUNNING = 64;

// What an audience may not see is not in its index either: each has one of its own, as it has a connection.
// On globalThis, because what warms it at the start and what reads by it are bundles of their own.
const shared = globalThis as {
  ententeIndexes?: WeakMap<Db, Kept>;
  ententeIndexesToCome?: WeakMap<Db, Promise<void>>;
};
shared.ententeIndexes ??= new WeakMap();
const kept = shared.ententeIndexes;
shared.ententeIndexesToCome ??= new WeakMap();
const making = shared.ententeIndexesToCome;

/** As `snapshot`, with the index of exactly the state that is read: events written since the last read, by whichever process, are taken in first. */
export async function indexed<T>(audience: Audience, work: (reader: Reader, indexed: Indexed) => T): Promise<T> {
  const db = audienceDatabase(audience);
  if (!kept.has(db)) await warmIndex(audience);
  return snapshot(audience, (reader) => {
    const mine = currentIndex(db, reader);
    const { index, remembered, words, searches, drawn, touched } = mine;
    if (index.size > LARGE && index.isWorn && !mine.isBeingRemade) {
      mine.isBeingRemade = true;
      void warmIndex(audience);
    }
    for (const one of [remembered, words, searches]) one.enter(`${versionOf(reader)} ${touched}`);
    return work(reader, { index, remembered, words, searches, drawn });
  });
}

/** Makes the index of what an audience sees, a little at a time, so that no reader waits for it, nor anybody else meanwhile; where there is one, it is read by until then. */
export async function warmIndex(audience: Audience): Promise<void> {
  const db = audienceDatabase(audience);
  const running = making.get(db) ?? make(audience, db).finally(() => making.delete(db));
  making.set(db, running);
  await running;
}

async function make(audience: Audience, db: Db): Promise<void> {
  const mine = await snapshot(audience, (reader) => emptyFor(homeOf(reader), newestOf(reader)));
  const { home } = mine;
  const loading = loadAll({ db, codes: mine.index.codes, home });
  let step = loading.next();
  while (!step.done) {
    await turn();
    step = loading.next();
  }
  mine.index.update(step.value, new Set());
  for (const prepare of mine.index.preparations(EVERYTHING, "party")) {
    await turn();
    prepare();
  }
  kept.set(db, mine);
}

function currentIndex(db: Db, reader: Reader): Kept {
  const home = homeOf(reader);
  const known = kept.get(db);
  const newest = newestOf(reader);
  const mine = known?.home === home ? known : loaded(db, home, newest);
  kept.set(db, mine);
  if (newest > mine.touched) {
    const fresh = loadSince({ db, codes: mine.index.codes, home }, mine.touched);
    const written = new Set(statements(reader).since.all(mine.touched));
    mine.index.update(fresh, written);
    mine.drawn.forget(written);
    mine.touched = newest;
  }
  return mine;
}

function loaded(db: Db, home: string, touched: number): Kept {
  const mine = emptyFor(home, touched);
  const loading = loadAll({ db, codes: mine.index.codes, home });
  let step = loading.next();
  while (!step.done) step = loading.next();
  mine.index.update(step.value, new Set());
  return mine;
}

function emptyFor(home: string, touched: number): Kept {
  const [remembered, words] = [new Remembered(MOST_REMEMBERED), new Remembered(MOST_SEARCHES)];
  const [searches, drawn] = [new Remembered(MOST_RUNNING), new DrawnEvents()];
  return { index: new RecordIndex(), remembered, words, searches, drawn, home, touched, isBeingRemade: false };
}

function newestOf(reader: Reader): number {
  return statements(reader).newest.get() ?? 0;
}

const statements = prepared((_reader, client) => ({
  newest: client.prepare<[], number>("select coalesce(max(touched), 0) from main.events").pluck(),
  // Of all events, those too that the audience may not see any longer.
  since: client.prepare<[number], number>("select number from main.events where touched > ?").pluck(),
}));
