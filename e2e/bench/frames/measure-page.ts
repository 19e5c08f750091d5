import { setTimeout as wait } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import { most, quantile } from "../results/quantile";
import { inBrowser, type Opened } from "./browser";
import { type Area, pan, pressButtons, turnWheel } from "./gestures";
import type { Subject } from "./subjects";
import { TooLong, within } from "./within";

/** Frames in ms between two of them; `task`: ms of the main thread a frame; `longest`: of the tasks over 50 ms, ms. */
export type Motion = {
  median: number;
  p95: number;
  max: number;
  task: number;
  longTasks: number;
  longest: number;
  /** Whether the axis moved; null where there is none that is known. */
  moved: boolean | null;
};

/** `data`, `drawn`: ms from the navigation to the first frame with it. `heap` in MB after collecting; `nodes`: elements. */
export type Measured = {
  data?: number;
  drawn?: number;
  area?: { width: number; height: number };
  pan?: Motion;
  zoom?: Motion;
  heap?: number;
  nodes?: number;
  /** What it was at when its time was over. */
  missed: string | null;
};

const LOAD_MS = 60_000;
const GESTURE_MS = 20_000;
/** For what a page still does once its data stands there. */
const SETTLE_MS = 1500;
const ASK_MS = 50;
const CASE_MS = LOAD_MS + 3 * GESTURE_MS;

/** Loads a page in a browser of its own, pans and zooms it. Always ends within two minutes, with what it got until then. */
export async function measurePage(subject: Subject, address: string): Promise<Measured> {
  const measured: Measured = { missed: null };
  let stage = "load";
  const enter = (next: string) => {
    stage = next;
  };
  try {
    await inBrowser(subject.looksFor, CASE_MS, (opened) => measure(opened, subject, address, measured, enter));
  } catch (error) {
    const reason = error instanceof TooLong ? error.message : String(error).split("\n")[0]?.slice(0, 80);
    measured.missed = `${stage}: ${reason}`;
  }
  return measured;
}

async function measure(
  { page, cdp }: Opened,
  subject: Subject,
  address: string,
  measured: Measured,
  enter: (stage: string) => void,
): Promise<void> {
  await within(LOAD_MS, load(page, address));
  const seenAt = (name: string) => page.evaluate<number>(`bench.seenAt("${name}")`);
  const [data, drawn] = await within(GESTURE_MS, Promise.all([seenAt("data"), seenAt("drawn")]));
  Object.assign(measured, { data, drawn });
  await wait(SETTLE_MS);
  const area = await within(GESTURE_MS, page.evaluate<Area>(`bench.area(${JSON.stringify(subject.area)})`));
  measured.area = { width: area.width, height: area.height };
  enter("pan");
  measured.pan = await within(
    GESTURE_MS,
    record(page, cdp, () => pan(page, area)),
  );
  enter("zoom");
  const zoom = () => (subject.zoomsBy === "wheel" ? turnWheel(page, area) : pressButtons(page));
  measured.zoom = await within(GESTURE_MS, record(page, cdp, zoom));
  enter("heap");
  const counted = within(
    GESTURE_MS,
    Promise.all([heapOf(cdp), page.evaluate<number>("document.querySelectorAll('*').length")]),
  );
  [measured.heap, measured.nodes] = await counted;
}

/** Asks again and again: the policy of our page forbids what Playwright's own waiting needs. */
async function load(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "commit", timeout: LOAD_MS });
  const seen = "['data', 'drawn'].every((name) => globalThis.bench?.seenAt(name) !== undefined)";
  while (!(await page.evaluate<boolean>(seen))) await wait(ASK_MS);
}

type Recorded = { intervals: number[]; longTasks: number[]; moved: boolean | null };

async function record(page: Page, cdp: CDPSession, gesture: () => Promise<void>): Promise<Motion> {
  await page.evaluate("bench.record()");
  const tasksBefore = await metric(cdp, "TaskDuration");
  await gesture();
  const tasks = (await metric(cdp, "TaskDuration")) - tasksBefore;
  const { intervals, longTasks, moved } = await page.evaluate<Recorded>("bench.stop()");
  if (intervals.length === 0) throw new TooLong("not one frame");
  return {
    median: quantile(intervals, 0.5),
    p95: quantile(intervals, 0.95),
    max: most(intervals),
    task: (tasks * 1000) / intervals.length,
    longTasks: longTasks.length,
    longest: most(longTasks),
    moved,
  };
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  return (await metric(cdp, "JSHeapUsedSize")) / 1e6;
}

async function metric(cdp: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === wanted)?.value ?? 0;
}
