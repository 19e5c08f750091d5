import { groupBy } from "@/lib/group";
import { median, quantile } from "../results/quantile";
import { figure, type Section, type Table } from "../results/section";
import type { Cell } from "./reads";

const HEAD = [
  "window",
  "filter",
  "events answered",
  "p50",
  "p95",
  "after a write p50",
  "p95",
  "floor p50",
  "p50 / floor",
  "reads",
];
const NOTES = [
  "`readWindow` in process, ms; by lanes of partners, facets and overview included, which it does not answer apart. Windows lie by chance, as often as the record has events there, on screens of 700 to 1,900 px.",
  "*p50*, *p95*: a window that was not read before, of filters that were set before. *After a write*: the data version rose before each read, so that nothing kept for the version before it helps.",
  "*First read*: that of filters which nobody set before: their events are put in order and counted by every facet; in large records a part at a time, so that nobody else waits for it.",
  "*Floor*: one prepared statement that reads as many events by rowid, taken by chance.",
];

/** All cells as they stand. */
export function toSection(cells: readonly Cell[]): Section {
  const groups = [...groupBy([...cells], ({ events }) => String(events)).values()];
  return { tables: [...comparison(groups), ...firstReads(groups), ...groups.map(tableOf)], notes: NOTES };
}

function tableOf(cells: Cell[]): Table {
  return {
    caption: `${cells[0]?.events.toLocaleString("en")} events, ms`,
    head: HEAD,
    rows: cells.map(({ width, filter, items, fresh, afterWrite, floor }) => [
      width,
      filter,
      String(items),
      ...[fresh, afterWrite].flatMap((times) => [figure(median(times)), figure(quantile(times, 0.95))]),
      figure(median(floor)),
      items === 0 ? "–" : figure(median(fresh) / median(floor)),
      String(fresh.length),
    ]),
  };
}

/** Of each filter all first reads, whatever the width of their window. */
function firstReads(groups: Cell[][]): Table[] {
  const filters = [...new Set(groups.flat().map(({ filter }) => filter))];
  const rows = groups.flatMap((cells) =>
    filters.flatMap((filter) => {
      const times = cells.filter((cell) => cell.filter === filter).flatMap(({ first }) => first);
      if (times.length === 0) return [];
      const shares = [0.5, 0.95, 1].map((share) => figure(quantile(times, share)));
      return [[cells[0]?.events.toLocaleString("en") ?? "", filter, ...shares, String(times.length)]];
    }),
  );
  const caption = "First read of filters, with all their facets, ms (asked for: p95 at most 100)";
  return rows.length === 0 ? [] : [{ caption, head: ["events", "filter", "p50", "p95", "max", "reads"], rows }];
}

/** Of each filter the worst p95 of all widths, by the size of the record, and how it grew. */
function comparison(groups: Cell[][]): Table[] {
  const [first, last] = [groups[0], groups.at(-1)];
  if (!first || !last) return [];
  const worst = (cells: Cell[], filter: string) =>
    Math.max(...cells.filter((cell) => cell.filter === filter).map(({ fresh }) => quantile(fresh, 0.95)));
  const filters = [...new Set(last.map(({ filter }) => filter))];
  const sizes = groups.map(([cell]) => `${cell?.events.toLocaleString("en")} events`);
  return [
    {
      caption: "Worst p95 of all widths, ms (asked for: at most 10 at 1,000,000, and 3 times that at 10,000)",
      head: ["filter", ...sizes, "last / first"],
      rows: filters.map((filter) => [
        filter,
        ...groups.map((cells) => figure(worst(cells, filter))),
        `${figure(worst(last, filter) / worst(first, filter))} ×`,
      ]),
    },
  ];
}
