import { and, desc, inArray, type SQL, sql } from "drizzle-orm";
import { events } from "@/db/schema";
import type { Days, TimelineItem, WindowAnswer, WindowRequest } from "@/lib/answers/window";
import { toBins } from "@/lib/bins";
import { dateInWords } from "@/lib/date-words";
import { inLanguage } from "@/lib/localised";
import type { Audience } from "@/lib/record-words";
import { firstSight } from "@/lib/timeline/first-sight";
import { toTuple } from "@/lib/when";
import { densityOf, drawnIn, extentOf } from "./density";
import { countOf, facetsOf } from "./facets";
import { homeOf, versionOf } from "./head";
import { lanesByEvent, lanesOf } from "./lanes";
import { type Reader, snapshot } from "./snapshot";
import { understand } from "./understand";
import { whereOf } from "./where";

/** Most events that a window answers singly: what vis-timeline draws without a stutter. */
export const MOST_ITEMS = 300;
const OVERVIEW_BINS = 160;

/** One viewport of the timeline, bounded by the screen: the most salient events of the window, and counts of all others. */
export async function readWindow(audience: Audience, request: WindowRequest): Promise<WindowAnswer> {
  return snapshot(audience, (reader) => {
    const { lane: key, locale } = request;
    const { filters, dropped } = understand(reader, request.filters);
    const home = homeOf(reader);
    const where = whereOf(filters);
    const extent = extentOf(reader, where);
    const overview = extent === null ? [] : overviewOf(reader, where, extent);
    const asked = request.window ?? (extent === null ? emptyWindow(reader) : firstSight(extent, overview));
    const bins = toBins(asked, laneBins(request.width));
    const { items, inWindow } = itemsOf(reader, where, bins.window);
    const lanes = lanesByEvent(
      reader,
      { key, filters, home },
      items.map((item) => item.id),
    );
    const visits = visitsOf(reader, where, items);
    return {
      version: versionOf(reader),
      window: bins.window,
      extent,
      count: countOf(reader, filters),
      lanes: lanesOf(reader, { key, filters, where, bins, home, locale }),
      moreLanes: 0,
      items: items.map(
        (row): TimelineItem => ({
          id: row.id,
          title: inLanguage(row.title, locale),
          when: dateInWords(row.edtf, row.whenKind, locale),
          bounds: toTuple(row),
          kind: row.kind,
          status: row.status,
          ...(row.state === "draft" && { draft: true }),
          within: row.within !== null && visits.has(row.within) ? row.within : null,
          lanes: lanes.get(row.id) ?? [],
          salience: row.salience,
        }),
      ),
      left: inWindow - items.length,
      facets: facetsOf(reader, filters, home, locale),
      overview,
      dropped,
    };
  });
}

const PX_PER_BIN = 16;

/** The window of an empty set: that of the whole record, so that the reader stays in its time; without one, the first year of our days. */
function emptyWindow(reader: Reader): Days {
  const whole = extentOf(reader, sql`true`);
  return whole === null ? { from: 0, to: 364 } : firstSight(whole, overviewOf(reader, sql`true`, whole));
}

function laneBins(width: number): number {
  return Math.min(Math.max(Math.round(width / PX_PER_BIN), 16), 128);
}

type Row = typeof events.$inferSelect;

function itemsOf(reader: Reader, where: SQL, window: Days): { items: Row[]; inWindow: number } {
  const here = and(where, drawnIn(window));
  const items = reader
    .select()
    .from(events)
    .where(here)
    .orderBy(desc(events.salience), events.drawnFrom, events.id)
    .limit(MOST_ITEMS)
    .all();
  const inWindow =
    items.length < MOST_ITEMS
      ? items.length
      : reader.select({ count: sql<number>`count(*)` }).from(events).where(here).get()?.count;
  return { items, inWindow: inWindow ?? items.length };
}

/** Containing visits that belong to the filtered set. */
function visitsOf(reader: Reader, where: SQL, items: Row[]): Set<string> {
  const ids = [...new Set(items.flatMap((item) => item.within ?? []))];
  if (ids.length === 0) return new Set();
  const inSet = and(where, inArray(events.id, ids));
  return new Set(
    reader
      .select({ id: events.id })
      .from(events)
      .where(inSet)
      .all()
      .map((row) => row.id),
  );
}

/** Density over exactly the extent, in equal bins. */
function overviewOf(reader: Reader, where: SQL, extent: Days): number[] {
  const days = extent.to - extent.from + 1;
  const count = Math.min(OVERVIEW_BINS, days);
  return densityOf(reader, where, { window: extent, size: days / count, count });
}
