import type { Days, WindowAnswer, WindowRequest } from "@/lib/answers/window";
import { toBins } from "@/lib/bins";
import { type Choice, EVERYTHING } from "@/lib/record-index/choice";
import type { RecordIndex } from "@/lib/record-index/record-index";
import type { Audience } from "@/lib/record-words";
import { firstSight } from "@/lib/timeline/first-sight";
import { choiceOf } from "./choice";
import { drawnEvents } from "./drawn-events";
import { facetsOf } from "./facets";
import { versionOf } from "./head";
import { lanesOf } from "./lanes";
import { prepare } from "./prepare";
import { type Indexed, indexed } from "./record-index";
import type { Reader } from "./snapshot";
import { understand } from "./understand";

/** Most events that a window answers singly: what vis-timeline draws without a stutter. */
export const MOST_ITEMS = 300;
const OVERVIEW_BINS = 160;

/** One viewport of the timeline, bounded by the screen: the most salient events of the window, and counts of all others. The answer is shared by all who ask the same: never change it. */
export async function readWindow(audience: Audience, request: WindowRequest): Promise<WindowAnswer> {
  await prepare(audience, { filters: request.filters, lanes: request.lane, locale: request.locale });
  return indexed(audience, (reader, mine) =>
    mine.remembered.getAgain(`window ${JSON.stringify(request)}`, () => windowOf(reader, mine, request)),
  );
}

function windowOf(reader: Reader, mine: Indexed, request: WindowRequest): WindowAnswer {
  const { index } = mine;
  const { lane: key, locale } = request;
  const { filters, dropped } = understand(reader, request.filters);
  const choice = choiceOf(reader, mine, filters);
  const extent = index.extent(choice);
  const overview = extent === null ? [] : overviewOf(index, choice, extent);
  const asked = request.window ?? (extent === null ? emptyWindow(index) : firstSight(extent, overview));
  const bins = toBins(asked, laneBins(request.width));
  const { lanes, more: moreLanes } = lanesOf(reader, index, { key, choice, bins, locale });
  const { numbers, inWindow } = index.foremost(choice, bins.window, MOST_ITEMS);
  return {
    version: versionOf(reader),
    window: bins.window,
    extent,
    count: index.count(choice),
    lanes,
    moreLanes,
    items: drawnEvents(reader, mine, { numbers, choice, key, locale }),
    left: inWindow - numbers.length,
    facets: facetsOf(reader, mine, { choice, filters, locale }),
    overview,
    dropped,
  };
}

const PX_PER_BIN = 16;

/** The window of an empty set: that of the whole record, so that the reader stays in its time; without one, the first year of our days. */
function emptyWindow(index: RecordIndex): Days {
  const whole = index.extent(EVERYTHING);
  return whole === null ? { from: 0, to: 364 } : firstSight(whole, overviewOf(index, EVERYTHING, whole));
}

function laneBins(width: number): number {
  return Math.min(Math.max(Math.round(width / PX_PER_BIN), 16), 128);
}

/** Density over exactly the extent, in equal bins. */
function overviewOf(index: RecordIndex, choice: Choice, extent: Days): number[] {
  const days = extent.to - extent.from + 1;
  const count = Math.min(OVERVIEW_BINS, days);
  return index.density(choice, { window: extent, size: days / count, count });
}
