import { median, most, quantile } from "../results/quantile";
import { figure, type Section } from "../results/section";
import type { Written } from "./writes";

const NOTES = [
  "An editor's acts through the write path, one after the other in one process: half of them saves (another date, kind, status, or a topic less), new events, publishing of these, withdrawals; each is one transaction that waits for the disk, and reading what is changed does not count.",
  "*commit alone*: one row changed, and the disk waited for: the least that any act takes on this machine.",
];
const MOST_TOLD = 5;

/** What there is until now. `asked`: how many acts there were to be. */
export function toSection({ events, acts, commits, asked, wrong }: Written, wanted: number): Section {
  const done = acts.filter(({ refused }) => refused === null);
  const names = ["save", "create", "publish", "withdraw"] as const;
  const groups: [string, number[]][] = [
    ["all", done.map(({ ms }) => ms)],
    ...names.map((name): [string, number[]] => [name, done.filter(({ act }) => act === name).map(({ ms }) => ms)]),
    ["commit alone", commits],
  ];
  const rows = groups
    .filter(([, times]) => times.length > 0)
    .map(([name, times]) => [
      name,
      times.length.toLocaleString("en"),
      ...[median(times), quantile(times, 0.95), most(times)].map(figure),
    ]);
  const refusals = [...new Set(acts.flatMap(({ refused }) => refused ?? []))];
  return {
    tables: [
      {
        caption: `Acts on ${events.toLocaleString("en")} events, ms (asked for: p95 at most 10)`,
        head: ["act", "times", "p50", "p95", "max"],
        rows,
      },
    ],
    notes: [
      ...NOTES,
      ...(acts.length < wanted ? [`**Only ${acts.length} of ${wanted} acts: the time was over.**`] : []),
      ...(refusals.length > 0
        ? [`${acts.length - done.length} acts were refused, such as: ${refusals.slice(0, MOST_TOLD).join(" ")}`]
        : []),
      recounted(asked, wrong),
    ],
  };
}

function recounted(asked: number | null, wrong: readonly string[]): string {
  if (asked === null) return "**Not recounted.**";
  const what = `${asked} windows read afterwards, recounted by plain SQL over the tables (events, lanes, bins, facets)`;
  if (wrong.length === 0) return `${what}: every count is the same.`;
  const told = wrong.slice(0, MOST_TOLD).map((line) => line.slice(0, 120));
  return `**${what}: ${wrong.length} counts are wrong**, such as ${told.join("; ")}.`;
}
