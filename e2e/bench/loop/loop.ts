import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { keep, TSX } from "@/app/_start/child.mjs";
import { startServer } from "../../desk/servers";
import type { Options, Tell } from "../parts";
import { recordPath } from "../records";
import { quantile } from "../results/quantile";
import { figure, type Table } from "../results/section";

const LOAD_MS = 20_000;
const IDLE_MS = 3000;
/** Of the index of a million events, twice over, and of a server that does nothing. */
const REST_MS = 90_000;
const IDLE_DELAY_MS = 3;
const PATIENCE_MS = 60_000;
const MOST_TOLD = 3;
const WATCH = pathToFileURL(join(import.meta.dirname, "report-delay.mjs")).href;
const NOTES = [
  "The production server over the largest record; eight readers in another process ask it for windows (a fifth of them searches for a word of a title) through its server action, for 20 s, each as soon as it has its answer.",
  "*Delay*: how much later than asked for a timer of 1 ms fires in the server's process, and so how long it answers nobody; idle it is about 1 ms. Its quantiles are of the timers that fired; of a stall, however long, there is only one.",
];

type Delay = { told: number; command?: string; p50: number; p95: number; p99: number; max: number; stalls: Stalls };
type Stalls = { number: number; ms: number };
type Asked = { what: string; ms: number; failed: string | null };

/** The delay of the server's event loop, idle and under load. */
export async function measureLoop({ events }: Options, tell: Tell): Promise<void> {
  const count = Math.max(...events);
  const folder = mkdtempSync(join(tmpdir(), "entente-loop-"));
  const through = ["env", `NODE_OPTIONS=--import=${WATCH}`, `BENCH_LOOP=${folder}`];
  const server = await startServer(recordPath(count), { through });
  process.once("exit", () => server.kill());
  try {
    const load = (ms: number) => ask(server.origin, recordPath(count), ms);
    await load(1000);
    await rest(folder);
    const idle = await delaysIn(folder);
    const asked = await load(LOAD_MS);
    const loaded = await delaysIn(folder);
    const sized = `${count.toLocaleString("en")} events`;
    const failures = [...new Set(asked.flatMap(({ failed }) => failed ?? []))].slice(0, MOST_TOLD);
    const notes = [...NOTES, ...failures.map((message) => `**Failed:** ${message.slice(0, 200)}`)];
    tell({ tables: [delayTable(sized, idle, loaded), answerTable(asked)], notes });
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Until the server has made the index of what editors see, which comes after that of the readers. */
async function rest(folder: string): Promise<void> {
  const until = performance.now() + REST_MS;
  do {
    await delaysIn(folder);
    await wait(IDLE_MS);
  } while (performance.now() < until && (await delaysIn(folder)).some(({ p95 }) => p95 > IDLE_DELAY_MS));
  await wait(IDLE_MS);
}

async function ask(origin: string, database: string, ms: number): Promise<Asked[]> {
  const command = [...TSX, "e2e/bench/loop/load.ts", origin, database, String(ms)];
  const { code, output } = await keep("reading", command);
  if (code !== 0) throw new Error(`The readers failed: ${output}`);
  return JSON.parse(output);
}

/** Has every process of the server tell its delay since it was last asked. The server may take a while: it is what is measured. */
async function delaysIn(folder: string): Promise<Delay[]> {
  const until = performance.now() + PATIENCE_MS;
  const tellers = readdirSync(folder).map((pid) => ({ pid: Number(pid), before: readDelay(folder, pid)?.told ?? 0 }));
  const living = tellers.filter(({ pid }) => signal(pid));
  const told: Delay[] = [];
  for (const { pid, before } of living) {
    for (;;) {
      const delay = readDelay(folder, String(pid));
      if (delay && delay.told > before) {
        told.push(delay);
        break;
      }
      if (performance.now() > until) throw new Error("The server did not tell its delay.");
      await wait(50);
    }
  }
  return told;
}

function signal(pid: number): boolean {
  try {
    return process.kill(pid, "SIGUSR2");
  } catch {
    return false;
  }
}

/** Null while it is being written. */
function readDelay(folder: string, pid: string): Delay | null {
  try {
    return JSON.parse(readFileSync(join(folder, pid), "utf8"));
  } catch {
    return null;
  }
}

function delayTable(sized: string, idle: Delay[], loaded: Delay[]): Table {
  const rows = (name: string, delays: Delay[]) =>
    delays.map(({ command, p50, p95, p99, max, stalls }) => [
      `${name}, ${/next-server|next start|next\/dist/.test(command ?? "") ? "the server" : (command ?? "?")}`,
      ...[p50, p95, p99, max, stalls.number, stalls.ms].map(figure),
    ]);
  return {
    caption: `Delay of the event loop at ${sized}, ms (asked for: at most 50)`,
    head: ["", "p50", "p95", "p99", "max", "stalls over 50", "their sum"],
    rows: [...rows("idle", idle), ...rows("eight readers", loaded)],
  };
}

function answerTable(asked: Asked[]): Table {
  const rows = ["window", "search"].flatMap((what) => {
    const own = asked.filter((one) => one.what === what);
    const times = own.filter(({ failed }) => failed === null).map(({ ms }) => ms);
    const failed = String(own.length - times.length);
    if (times.length === 0) return [[what, "0", "–", "–", "–", failed]];
    const perSecond = times.length / (LOAD_MS / 1000);
    return [[what, figure(perSecond), ...[0.5, 0.95, 1].map((share) => figure(quantile(times, share))), failed]];
  });
  return {
    caption: "Answers to the readers, ms",
    head: ["asked for", "per second", "p50", "p95", "max", "failed"],
    rows,
  };
}
