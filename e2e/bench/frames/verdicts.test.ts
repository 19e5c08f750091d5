import { expect, test } from "vitest";
import type { Case } from "./frames";
import { toSection } from "./frames-section";
import type { Measured, Motion } from "./measure-page";
import { EMPTY_VIS, OURS, PEERS } from "./subjects";
import { verdicts } from "./verdicts";

const motion = (p95: number, rest: Partial<Motion> = {}): Motion => {
  return { median: 16, p95, max: 40, task: 5, longTasks: 0, longest: 0, moved: true, ...rest };
};
const run = (rest: Partial<Measured>): Measured => ({
  missed: null,
  data: 200,
  drawn: 400,
  heap: 10,
  nodes: 500,
  ...rest,
});
const ALONE = PEERS[0]?.name ?? "";

function caseOf(events: number, subject: string, runs: Measured[], skipped: string | null = null): Case {
  return { events, window: "1 year", subject, runs, skipped };
}

const CASES = [
  caseOf(1000, EMPTY_VIS.name, [run({ pan: motion(16), zoom: motion(20) })]),
  caseOf(1000, OURS.name, [run({ pan: motion(24), zoom: motion(20), nodes: 400 })]),
  caseOf(100_000, OURS.name, [
    run({ pan: motion(30, { longTasks: 2, longest: 80 }), drawn: 900 }),
    run({ pan: motion(20), drawn: 300 }),
    run({ pan: motion(25), drawn: 400, nodes: 800 }),
  ]),
  caseOf(1000, ALONE, [run({ pan: motion(100, { median: 64 }), data: 4000 })]),
  caseOf(100_000, ALONE, [{ missed: "load: 60 s" }]),
];

const told = (cases: Case[]) => verdicts(cases).flatMap(({ rows }) => rows.map((row) => `${row[0]}: ${row[2]}`));

test("our page is set against the empty timeline, its smaller self and the full one", () => {
  expect(told(CASES)).toEqual(
    expect.arrayContaining([
      "pan: p95 of a frame / empty vis-timeline's, 1,000 events: 1.5 ×",
      "zoom: p95 of a frame / empty vis-timeline's, 1,000 events: 1 ×",
      "nodes: 100,000 / 1,000 events: 1.25 ×",
      `frame, pan p50: against ${ALONE}, 1,000 events: 4 × as fast`,
      `first sight of an event: against ${ALONE}, 100,000 events: it never got there`,
    ]),
  );
});

test("what was not measured is not judged", () => {
  expect(verdicts([])).toEqual([]);
  expect(told([caseOf(1000, OURS.name, [run({})])])).toEqual([]);
});

test("of several runs the middle is told and the worst of long tasks; what failed, with its reason", () => {
  const { tables } = toSection([...CASES, caseOf(100_000, "TimelineJS3", [], "not tried: never at 10,000")]);
  const rows = tables.find(({ caption }) => caption === "100,000 events, 1 year")?.rows ?? [];
  expect(rows[0]?.slice(0, 6)).toEqual([OURS.name, "200", "400", "16 / 25 / 40", "5", "2, 80 ms"]);
  expect(rows[1]?.slice(0, 3)).toEqual([ALONE, "never (60 s)", "never (60 s)"]);
  expect(rows[2]).toEqual(["TimelineJS3", "not tried: never at 10,000"]);
});
