import { setTimeout as wait } from "node:timers/promises";
import { say } from "@/app/_start/say.mjs";
import type { Days } from "@/lib/answers/window";
import { dayNumber } from "@/lib/day";
import { type Server, startServer } from "../../desk/servers";
import type { Options, Tell } from "../parts";
import { recordPath } from "../records";
import { toSection } from "./frames-section";
import { type Measured, measurePage } from "./measure-page";
import { exportForPeers } from "./peer-data";
import { startPeerServer } from "./peer-server";
import { EMPTY, EMPTY_VIS, type Origins, OURS, PEERS, type Subject } from "./subjects";

/** A page over a record in a window. `runs`: all that were made of it until now. `skipped`: why none is. */
export type Case = { events: number; window: string; subject: string; runs: Measured[]; skipped: string | null };

/** All time has the same margins as the page's own fit; the year has neighbours on both sides. */
const WINDOWS: [name: string, days: Days][] = [
  ["1 year", { from: dayNumber(2020, 1, 1), to: dayNumber(2020, 12, 31) }],
  ["all time", { from: dayNumber(1860, 1, 1), to: dayNumber(2032, 12, 31) }],
];
const WARM_MS = 60_000;
/** For each event. */
const REST_MS = 0.05;
/** No case is begun after this time, so that all of them are told of. */
const LAST_BEGIN_MS = 21 * 60_000;

/** First our page beside the empty ones over every record, then the peers, as far as each goes. */
export async function measureFrames({ events }: Options, tell: Tell): Promise<void> {
  const begun = performance.now();
  const cases: Case[] = [];
  const peers = await startPeerServer();
  let server: Server | null = null;
  process.once("exit", () => server?.kill());
  const add = async (count: number, subjects: readonly Subject[]) => {
    peers.serve(await exportForPeers(recordPath(count)));
    server = subjects.includes(OURS) ? await startServer(recordPath(count)) : null;
    const at: Origins = { ours: server?.origin ?? "", peers: peers.origin };
    if (server) await warm(server.origin, count);
    for (const [window, days] of WINDOWS) {
      const asked = subjects.map((subject) => {
        const one: Case = { events: count, window, subject: subject.name, runs: [], skipped: null };
        cases.push(one);
        return { subject, address: subject.address(at, days), one };
      });
      await measureAll(
        asked,
        (one) => skipOf(cases, one, begun),
        () => tell(toSection(cases)),
      );
    }
    await server?.kill();
  };
  for (const count of events) await add(count, [EMPTY, EMPTY_VIS, OURS]);
  for (const count of events) await add(count, PEERS);
  peers.close();
}

type Asked = { subject: Subject; address: string; one: Case };

/** Repeats in turn, so that a disturbance does not hit one of them alone. `skip`: why not to go on with a case. */
async function measureAll(asked: readonly Asked[], skip: (one: Case) => string | null, told: () => void) {
  for (let turn = 0; turn < Math.max(...asked.map(({ subject }) => subject.repeats)); turn += 1) {
    for (const { subject, address, one } of asked) {
      one.skipped = skip(one);
      if (one.skipped !== null || turn >= subject.repeats) continue;
      const measured = await measurePage(subject, address);
      one.runs.push(measured);
      const sized = `${one.events.toLocaleString("en")} events, ${one.window}`;
      say(`  ${sized}, ${subject.name}: ${measured.missed ?? `drawn after ${Math.round(measured.drawn ?? 0)} ms`}`);
      told();
    }
  }
}

/** A page that did not load with fewer events is not tried with more. */
function skipOf(cases: readonly Case[], { events, window, subject }: Case, begun: number): string | null {
  const smaller = cases.filter((one) => one.subject === subject && one.window === window && one.events < events);
  const failed = smaller.find(({ runs, skipped }) => skipped !== null || isNever(runs));
  if (failed) return failed.skipped ?? `not tried: never at ${failed.events.toLocaleString("en")}`;
  return performance.now() - begun > LAST_BEGIN_MS ? "not tried: no time was left" : null;
}

function isNever(runs: readonly Measured[]): boolean {
  return runs.length > 0 && runs.every(({ drawn }) => drawn === undefined);
}

/**
 * The first page that a server renders is slower than any other, and the index of what editors see, which it makes
 * afterwards, takes one of two cores from the browser. Where even this takes too long, the cases will show it.
 */
async function warm(origin: string, events: number): Promise<void> {
  await fetch(`${origin}/en`, { signal: AbortSignal.timeout(WARM_MS) }).then(
    (answer) => answer.text(),
    () => null,
  );
  await wait(events * REST_MS);
}
