import { median, most } from "../results/quantile";
import type { Measured, Motion } from "./measure-page";

/** The median of the runs that got there; null where none did. */
export function middleOf(runs: readonly Measured[], what: "data" | "drawn" | "heap" | "nodes"): number | null {
  const values = runs.flatMap((run) => run[what] ?? []);
  return values.length === 0 ? null : median(values);
}

/** Medians of the runs that came to its end, and the worst of what must not be; null where none did. */
export function motionOf(runs: readonly Measured[], what: "pan" | "zoom"): Motion | null {
  const motions = runs.flatMap((run) => run[what] ?? []);
  if (motions.length === 0) return null;
  const middle = (part: "median" | "p95" | "task") => median(motions.map((motion) => motion[part]));
  const worst = (part: "max" | "longTasks" | "longest") => most(motions.map((motion) => motion[part]));
  return {
    ...{ median: middle("median"), p95: middle("p95"), task: middle("task") },
    ...{ max: worst("max"), longTasks: worst("longTasks"), longest: worst("longest") },
    moved: motions.some(({ moved }) => moved === false) ? false : (motions[0]?.moved ?? null),
  };
}
