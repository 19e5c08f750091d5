import { figure, type Table } from "../results/section";
import type { Case } from "./frames";
import { middleOf, motionOf } from "./runs";
import { EMPTY_VIS, OURS, PEERS } from "./subjects";

const ALONE = PEERS[0]?.name ?? "";
const HEAD = ["what", "window", "measured", "asked for"];

/** What the figures of the cases come to, in as far as they are there. */
export function verdicts(cases: readonly Case[]): Table[] {
  const sizes = [...new Set(cases.map(({ events }) => events))].sort((a, b) => a - b);
  const windows = [...new Set(cases.map(({ window }) => window))];
  const find = (events: number, window: string, subject: string) =>
    cases.find((one) => one.events === events && one.window === window && one.subject === subject)?.runs ?? [];
  const rows = windows.flatMap((window) => [
    ...sizes.flatMap((events) => againstEmpty(events, window, find)),
    ...growth(sizes, window, find),
    ...sizes.flatMap((events) => againstVis(events, window, find)),
  ]);
  return rows.length === 0 ? [] : [{ caption: "Our page, in proportion", head: HEAD, rows }];
}

type Find = (events: number, window: string, subject: string) => Case["runs"];

function againstEmpty(events: number, window: string, find: Find): string[][] {
  return (["pan", "zoom"] as const).flatMap((what) => {
    const [ours, empty] = [OURS.name, EMPTY_VIS.name].map((name) => motionOf(find(events, window, name), what));
    if (!ours || !empty) return [];
    const sized = `${events.toLocaleString("en")} events`;
    return [
      [`${what}: p95 of a frame / empty vis-timeline's, ${sized}`, window, times(ours.p95, empty.p95), "≤ 1.25"],
      ...(what === "pan" ? [[`pan: long tasks, ${sized}`, window, String(ours.longTasks), "0"]] : []),
    ];
  });
}

/** From the smallest record to the largest; the first sight from 10,000 events on. */
function growth(sizes: readonly number[], window: string, find: Find): string[][] {
  const last = sizes.at(-1) ?? 0;
  return (["heap", "nodes", "drawn", "data"] as const).flatMap((what) => {
    const isTime = what === "drawn" || what === "data";
    const first = (isTime ? sizes.find((size) => size >= 10_000) : sizes[0]) ?? last;
    if (first === last) return [];
    const [small, large] = [first, last].map((events) => middleOf(find(events, window, OURS.name), what));
    if (small == null || large == null) return [];
    const between = `${last.toLocaleString("en")} / ${first.toLocaleString("en")} events`;
    return [[`${what}: ${between}`, window, times(large, small), "≤ 1.2"]];
  });
}

function againstVis(events: number, window: string, find: Find): string[][] {
  const [ours, vis] = [OURS.name, ALONE].map((name) => find(events, window, name));
  if (!ours || !vis || vis.length === 0) return [];
  const pairs: [string, number | null | undefined, number | null | undefined][] = [
    ["frame, pan p50", motionOf(vis, "pan")?.median, motionOf(ours, "pan")?.median],
    ["frame, zoom p50", motionOf(vis, "zoom")?.median, motionOf(ours, "zoom")?.median],
    ["first sight of an event", middleOf(vis, "data"), middleOf(ours, "data")],
  ];
  return pairs.flatMap(([what, theirs, own]) => {
    if (own == null) return [];
    const faster = theirs == null ? "it never got there" : `${times(theirs, own)} as fast`;
    return [[`${what}: against ${ALONE}, ${events.toLocaleString("en")} events`, window, faster, "–"]];
  });
}

function times(over: number, under: number): string {
  return `${figure(over / under)} ×`;
}
