import Sqlite from "better-sqlite3";
import { say } from "@/app/_start/say.mjs";
import { openDatabase, provideDatabase } from "@/db/connection";
import { readWindow } from "@/db/read/window";
import type { Filters } from "@/lib/view";
import type { Options, Tell } from "../parts";
import { recordPath } from "../records";
import { median } from "../results/quantile";
import { floorOf } from "./floor";
import { FILTERS, type FilterName, PLAIN, Questions, WIDTHS } from "./questions";
import { toSection } from "./reads-section";

/**
 * ms each. `first`: the first read of filters that nobody set before, with all their facets; `fresh`: windows not read
 * before, of filters that were; `afterWrite`: such a read after a write; `floor`: rows by rowid.
 */
export type Cell = {
  events: number;
  width: string;
  filter: FilterName;
  first: number[];
  fresh: number[];
  afterWrite: number[];
  floor: number[];
  items: number;
};

const MOST_READS = 150;
/** Windows that are looked at before other filters are set: a reader moves on more often than he asks something else. */
const WINDOWS_OF_ONE = 10;
/** A cell is cut short after so many ms, but never before some reads. */
const CELL_MS = 2200;
const LEAST_READS = 3;
/** CSS px, as reader's screens differ. */
const NARROWEST = 700;
const WIDEST = 1900;

/** Reads windows in this process as the server does, over each record. */
export async function measureReads({ events }: Options, tell: Tell): Promise<void> {
  const cells: Cell[] = [];
  for (const count of events) {
    const path = recordPath(count);
    const db = openDatabase(path);
    provideDatabase(db);
    const questions = new Questions(path, `reads ${count}`);
    const floor = floorOf(path, `floor ${count}`);
    const writer = new Sqlite(path);
    // Only for the version to rise: nothing would be lost with it.
    writer.pragma("synchronous = OFF");
    const raise = writer.prepare("update meta set value = value + 1 where key = 'version'");
    for (const [width, days] of WIDTHS) {
      for (const filter of FILTERS) {
        const reading = new Reading(questions, days, filter);
        const fresh = await repeat(reading, null);
        const afterWrite = await repeat(reading, () => raise.run());
        const items = median(fresh.items);
        const reads = Array.from({ length: Math.max(LEAST_READS, fresh.times.length) }, () => floor.read(items));
        cells.push({
          ...{ events: count, width, filter, items },
          first: reading.first,
          fresh: fresh.times,
          afterWrite: afterWrite.times,
          floor: reads,
        });
        say(
          `  ${count} events, ${width}, ${filter}: ${median(fresh.times).toFixed(1)} ms (${fresh.times.length} reads)`,
        );
        tell(toSection(cells));
      }
    }
    writer.close();
    floor.close();
    questions.close();
  }
}

type Timed = { ms: number; items: number; key: string };

/** A reader who sets filters, looks at some windows, and sets others of the same sort. */
class Reading {
  /** ms of the first read of each of the filters. */
  readonly first: number[] = [];
  readonly #questions: Questions;
  readonly #days: number | null;
  readonly #filter: FilterName;
  #filters: Filters | null = null;
  #left = 0;

  constructor(questions: Questions, days: number | null, filter: FilterName) {
    this.#questions = questions;
    this.#days = days;
    this.#filter = filter;
  }

  /** Sets other filters where it is time to, and reads a window of theirs that does not count. */
  async turn(): Promise<void> {
    if (this.#left > 0 || (this.#filters !== null && this.#filter === "no filter")) return;
    this.#left = WINDOWS_OF_ONE;
    this.#filters = this.#questions.filters(this.#filter);
    const { ms } = await this.read();
    // Without any filter there is nothing to be set, and its first read was long before.
    if (this.#filter !== "no filter") this.first.push(ms);
  }

  async read(): Promise<Timed> {
    this.#left -= 1;
    const request = {
      ...({ filters: this.#filters ?? PLAIN, lane: "party", locale: "en" } as const),
      window: this.#questions.window(this.#days),
      width: this.#questions.chance().whole(NARROWEST, WIDEST),
    };
    const begun = performance.now();
    const answer = await readWindow("public", request);
    const ms = performance.now() - begun;
    const key = JSON.stringify([request.filters, answer.window, answer.lanes[0]?.counts.length]);
    return { ms, items: answer.items.length, key };
  }
}

/** A window that was answered before in the same cell does not count, unless there was a write in between. */
async function repeat(reading: Reading, write: (() => void) | null) {
  const times: number[] = [];
  const items: number[] = [];
  const known = new Set<string>();
  const begun = performance.now();
  for (let turn = 0; turn < 2 * MOST_READS && times.length < MOST_READS; turn += 1) {
    if (performance.now() - begun > CELL_MS && times.length >= LEAST_READS) break;
    await reading.turn();
    write?.();
    const { ms, items: found, key } = await reading.read();
    items.push(found);
    if (write === null && known.has(key)) continue;
    known.add(key);
    times.push(ms);
  }
  return { times, items };
}
