import { copyFileSync, rmSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { say } from "@/app/_start/say.mjs";
import { openDatabase, provideDatabase } from "@/db/connection";
import { readWindow } from "@/db/read/window";
import type { WindowRequest } from "@/lib/answers/window";
import { createSignedIn } from "../../sign-in";
import type { Options, Tell } from "../parts";
import { Questions } from "../reads/questions";
import { recordPath } from "../records";
import { type Acted, Editor } from "./acts";
import { type Counted, differencesFrom } from "./recount";
import { toSection } from "./writes-section";

/** `commits`: ms of the least that a write can take. `asked`, `wrong`: windows recounted, and what was wrong in them. */
export type Written = { events: number; acts: Acted[]; commits: number[]; asked: number | null; wrong: string[] };

const COMMITS = 300;
/** No act is begun later, so that there is time to recount. */
const ACTS_MS = 3 * 60_000;
const TELL_EVERY = 1000;

/** An editor's acts on a copy of the largest record, and a recount of what windows answer afterwards. */
export async function measureWrites({ events, acts }: Options, tell: Tell): Promise<void> {
  const count = Math.max(...events);
  const path = `${recordPath(count)}.written`;
  const written: Written = { events: count, acts: [], commits: [], asked: null, wrong: [] };
  throwAway(path);
  process.once("exit", () => throwAway(path));
  copyFileSync(recordPath(count), path);
  // What was read from it since it was made may not be in the file yet.
  copyIfThere(`${recordPath(count)}-wal`, `${path}-wal`);
  provideDatabase(openDatabase(path));
  written.commits = commit(path);

  const editor = new Editor(path, createSignedIn(path).session, `writes ${count}`);
  const begun = performance.now();
  while (written.acts.length < acts && performance.now() - begun < ACTS_MS) {
    written.acts.push(await editor.next());
    if (written.acts.length % TELL_EVERY !== 0) continue;
    say(`  ${written.acts.length} of ${acts} acts`);
    tell(toSection(written, acts));
  }
  editor.close();
  tell(toSection(written, acts));
  const db = new Sqlite(path, { readonly: true });
  const counted: Counted = new Map();
  for (const request of requests(path, count)) {
    const differences = differencesFrom(db, request, await readWindow("public", request), counted);
    for (const line of differences) say(`  WRONG in ${JSON.stringify(request)}: ${line.slice(0, 400)}`);
    written.wrong.push(...differences);
    written.asked = (written.asked ?? 0) + 1;
    tell(toSection(written, acts));
  }
  db.close();
  if (written.wrong.length > 0) throw new Error(`${written.wrong.length} counts are wrong.`);
}

/** The least that an act can take: one row changed, and the disk waited for. */
function commit(path: string): number[] {
  const db = new Sqlite(path);
  db.pragma("synchronous = FULL");
  const statement = db.prepare("update meta set value = value + 1 where key = 'version'");
  const times = Array.from({ length: COMMITS }, () => {
    const begun = performance.now();
    statement.run();
    return performance.now() - begun;
  });
  db.close();
  return times;
}

/** Windows of all widths, lanes of all keys, and filters. */
function requests(path: string, count: number): WindowRequest[] {
  const questions = new Questions(path, `recount ${count}`);
  const ask = (lane: WindowRequest["lane"], days: number | null, filter: Parameters<Questions["filters"]>[0]) => ({
    ...{ lane, filters: questions.filters(filter), window: questions.window(days), width: 1400, locale: "en" as const },
  });
  const asked = [
    ask("party", null, "no filter"),
    ask("kind", 13_149, "no filter"),
    ask("topic", 3652, "no filter"),
    ask("person", 365, "no filter"),
    ask("party", 30, "no filter"),
    ask("party", 1, "one partner"),
    ask("party", null, "one partner"),
    ask("party", 3652, "five partners"),
    ask("kind", 365, "topic plus status"),
    ask("topic", null, "topic plus status"),
  ];
  questions.close();
  return asked;
}

function copyIfThere(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function throwAway(path: string): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${path}${ending}`, { force: true });
}
