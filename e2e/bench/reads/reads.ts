import Sqlite from "better-sqlite3";
import { say } from "@/app/_start/say.mjs";
import { openDatabase, provideDatabase } from "@/db/connection";
import { readWindow } from "@/db/read/window";
import type { WindowAnswer } from "@/lib/answers/window";
import type { Options, Tell } from "../parts";
import { recordPath } from "../records";
import { median } from "../results/quantile";
import { floorOf } from "./floor";
import { FILTERS, type FilterName, Questions, WIDTHS } from "./questions";
import { toSection } from "./reads-section";

/** ms each. `fresh`: windows not read before; `afterWrite`: the first read after a write; `floor`: rows by rowid. */
export type Cell = {
  events: number;
  width: string;
  filter: FilterName;
  fresh: number[];
  afterWrite: number[];
  floor: number[];
  items: number;
};

const MOST_READS = 150;
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
        const ask = () => read(questions, days, filter);
        await ask();
        const fresh = await repeat(ask, null);
        const afterWrite = await repeat(ask, () => raise.run());
        const items = median(fresh.answers.map((answer) => answer.items.length));
        const reads = Array.from({ length: Math.max(LEAST_READS, fresh.times.length) }, () => floor.read(items));
        cells.push({
          ...{ events: count, width, filter, items },
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

type Timed = { ms: number; answer: WindowAnswer; key: string };

async function read(questions: Questions, days: number | null, filter: FilterName): Promise<Timed> {
  const request = {
    ...({ filters: questions.filters(filter), lane: "party", locale: "en" } as const),
    window: questions.window(days),
    width: questions.chance().whole(NARROWEST, WIDEST),
  };
  const begun = performance.now();
  const answer = await readWindow("public", request);
  const ms = performance.now() - begun;
  const key = JSON.stringify([request.filters, answer.window, answer.lanes[0]?.counts.length]);
  return { ms, answer, key };
}

/** A window that was answered before in the same cell does not count, unless there was a write in between. */
async function repeat(ask: () => Promise<Timed>, write: (() => void) | null) {
  const times: number[] = [];
  const answers: WindowAnswer[] = [];
  const known = new Set<string>();
  const begun = performance.now();
  for (let turn = 0; turn < 2 * MOST_READS && times.length < MOST_READS; turn += 1) {
    if (performance.now() - begun > CELL_MS && times.length >= LEAST_READS) break;
    write?.();
    const { ms, answer, key } = await ask();
    answers.push(answer);
    if (write === null && known.has(key)) continue;
    known.add(key);
    times.push(ms);
  }
  return { times, answers };
}
