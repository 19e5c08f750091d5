import { groupBy } from "@/lib/group";
import { figure, type Section, type Table } from "../results/section";
import type { Case } from "./frames";
import type { Motion } from "./measure-page";
import { middleOf, motionOf } from "./runs";
import { verdicts } from "./verdicts";

const NOTES = [
  "Chromium without a head and without a GPU, a browser for each case, viewport 1712 × 1180; frames are the ms between two of them at a cap of 60 Hz. *task*: ms of the main thread a frame. *long*: tasks over 50 ms, and the longest. Heap after collecting, elements in the document, both after all gestures.",
  "Pan: five drags of 600 px in 0.6 s each, by the mouse. Zoom: the wheel for 3 s, twenty notches a second of a fifth each, between a third and three times the window; TimelineJS3 has buttons instead. Of a page that was measured several times the medians are told, and of maxima and long tasks the most.",
  "The peers hold every event from the start, in the same lanes (1400 × 800 px), vis-timeline as its package has it, with the options that suit it best (`stack: false`, a fixed height, everything a range). It measures each item as it is added, and the more a lane holds the longer: the lanes of this record are as uneven as real ones. TimelineJS3 has no window: it is made as many screens wide as the window asks for, and fetches nothing from other hosts.",
  "*data*: the first frame with an event in sight, *drawn*: the first with an event on the timeline, ms from the beginning of the navigation. Never: not within 60 s. A gesture that did not end within 20 s is frozen.",
];

/** All cases as they stand. */
export function toSection(cases: readonly Case[]): Section {
  const groups = groupBy([...cases], ({ events, window }) => `${events.toLocaleString("en")} events, ${window}`);
  return {
    tables: [...verdicts(cases), ...[...groups].map(([caption, group]) => tableOf(caption, group))],
    notes: NOTES,
  };
}

function tableOf(caption: string, cases: readonly Case[]): Table {
  return {
    caption,
    head: [
      "page",
      "data",
      "drawn",
      "pan p50 / p95 / max",
      "task",
      "long",
      "zoom p50 / p95 / max",
      "task",
      "long",
      "heap MB",
      "DOM",
      "size",
    ],
    rows: cases.map(rowOf),
  };
}

function rowOf({ subject, runs, skipped }: Case): string[] {
  if (runs.length === 0) return [subject, skipped ?? "not reached"];
  const [size] = runs.flatMap(({ area }) => area ?? []);
  const failed = runs.flatMap(({ missed }) => missed ?? []);
  return [
    subject,
    ...[middleOf(runs, "data"), middleOf(runs, "drawn")].map((ms) =>
      ms === null ? `never (${reasonOf(failed, "load")})` : figure(ms),
    ),
    ...motionCells(motionOf(runs, "pan"), reasonOf(failed, "pan")),
    ...motionCells(motionOf(runs, "zoom"), reasonOf(failed, "zoom")),
    ...[middleOf(runs, "heap"), middleOf(runs, "nodes")].map((value) => (value === null ? "–" : figure(value))),
    size ? `${Math.round(size.width)} × ${Math.round(size.height)}` : "–",
  ];
}

function motionCells(motion: Motion | null, reason: string | null): string[] {
  if (motion === null) return [reason === null ? "–" : `frozen (${reason})`, "–", "–"];
  const frames = `${figure(motion.median)} / ${figure(motion.p95)} / ${figure(motion.max)}`;
  return [
    motion.moved === false ? `did not move: ${frames}` : frames,
    figure(motion.task),
    motion.longTasks === 0 ? "0" : `${motion.longTasks}, ${figure(motion.longest)} ms`,
  ];
}

/** Why a stage was not reached: what the run says of it. */
function reasonOf(failed: readonly string[], stage: string): string | null {
  const prefix = `${stage}: `;
  return failed.find((one) => one.startsWith(prefix))?.slice(prefix.length) ?? null;
}
