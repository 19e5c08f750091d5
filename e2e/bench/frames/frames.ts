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

/** A page over a record in a window. `runs`: all that were made of it; none: not tried, for the reason told. */
export type Case = { events: number; window: string; subject: string; runs: Measured[]; skipped: string | null };

/** All time has the same margins as the page's own fit; the year has neighbours on both sides. */
const WINDOWS: [name: string, days: Days][] = [
  ["1 year", { from: dayNumber(2020, 1, 1), to: dayNumber(2020, 12, 31) }],
  ["all time", { from: dayNumber(1860, 1, 1), to: dayNumber(2032, 12, 31) }],
];
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
    // The first page that a server renders is slower than any other.
    if (server) await fetch(`${server.origin}/en`).then((answer) => answer.text());
    for (const [window, days] of WINDOWS) {
      for (const one of await measureAll(subjects, at, days, (subject) => skipOf(cases, subject, window, begun))) {
        cases.push({ events: count, window, ...one });
      }
      tell(toSection(cases));
    }
    await server?.kill();
  };
  for (const count of events) await add(count, [EMPTY, EMPTY_VIS, OURS]);
  for (const count of events) await add(count, PEERS);
  peers.close();
}

type Runs = Pick<Case, "subject" | "runs" | "skipped">;

/** Repeats in turn, so that a disturbance does not hit one of them alone. */
async function measureAll(
  subjects: readonly Subject[],
  at: Origins,
  days: Days,
  skip: (subject: Subject) => string | null,
): Promise<Runs[]> {
  const all = subjects.map((subject) => ({ subject, runs: [] as Measured[], skipped: skip(subject) }));
  for (let turn = 0; turn < Math.max(...subjects.map(({ repeats }) => repeats)); turn += 1) {
    for (const { subject, runs, skipped } of all) {
      if (skipped !== null || turn >= subject.repeats) continue;
      const measured = await measurePage(subject, subject.address(at, days));
      runs.push(measured);
      say(`  ${subject.name}: ${measured.missed ?? `${Math.round(measured.drawn ?? 0)} ms`}`);
    }
  }
  return all.map(({ subject, ...rest }) => ({ subject: subject.name, ...rest }));
}

/** A page that did not load with fewer events is not tried with more. */
function skipOf(cases: Case[], { name }: Subject, window: string, begun: number): string | null {
  const failed = cases.find(
    (one) => one.subject === name && one.window === window && one.runs.some(({ drawn }) => drawn === undefined),
  );
  if (failed) return `not tried: never at ${failed.events.toLocaleString("en")}`;
  return performance.now() - begun > LAST_BEGIN_MS ? "not tried: no time was left" : null;
}
