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
import { type Indexed, indexed, LARGE } from "./record-index";
import type { Reader } from "./snapshot";
import { turn } from "./turn";
import { understand } from "./understand";

/** Most events that a window answers singly: what is drawn without a stutter. */
export const MOST_ITEMS = 300;
const OVERVIEW_BINS = 160;
/** So many take some 10 ms to read where they lie all over a large file. */
const DRAWN_AT_ONCE = 100;

/** One viewport of the timeline, bounded by the screen: the most salient events of the window, and counts of all others. The answer is shared by all who ask the same: never change it. */
export async function readWindow(
  audience: Audience,
  request: WindowRequest,
  large: number = LARGE,
): Promise<WindowAnswer> {
  await prepare(audience, { filters: request.filters, lanes: request.lane, locale: request.locale }, large);
  await prepareWindow(audience, request, large);
  return indexed(audience, (reader, mine) =>
    mine.remembered.getAgain(nameOf(request), () => windowOf(reader, mine, request)),
  );
}

/** Works out in turns what a window of a large record needs besides what its choice does: see `prepare`. */
async function prepareWindow(audience: Audience, request: WindowRequest, large: number): Promise<void> {
  const { locale } = request;
  const inTurn = async <T>(step: (reader: Reader, mine: Indexed) => T) => {
    await turn();
    return indexed(audience, step);
  };
  const isToPrepare = await indexed(
    audience,
    (_reader, { index, remembered }) => index.size >= large && !remembered.has(nameOf(request)),
  );
  if (!isToPrepare) return;
  // The index keeps what it counts for them.
  await inTurn((reader, mine) => {
    const { choice, bins } = sightOf(reader, mine, request);
    lanesOf(reader, mine.index, { key: request.lane, choice, bins, locale });
  });
  const missing = await inTurn((reader, mine) => {
    const { numbers } = foremostOf(mine, request, sightOf(reader, mine, request));
    return mine.drawn.missing(numbers, locale);
  });
  for (let at = 0; at < missing.length; at += DRAWN_AT_ONCE) {
    await inTurn((reader, { drawn }) => drawn.of(reader, missing.slice(at, at + DRAWN_AT_ONCE), locale));
  }
}

function nameOf(request: WindowRequest): string {
  return `window ${JSON.stringify(request)}`;
}

function windowOf(reader: Reader, mine: Indexed, request: WindowRequest): WindowAnswer {
  const { index } = mine;
  const { lane: key, locale } = request;
  const sight = sightOf(reader, mine, request);
  const { filters, dropped, choice, extent, overview, bins } = sight;
  const { lanes, more: moreLanes } = lanesOf(reader, index, { key, choice, bins, locale });
  const { numbers, inWindow } = foremostOf(mine, request, sight);
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

type Sight = ReturnType<typeof sightOf>;

/** What is asked for, as it is understood. */
function sightOf(reader: Reader, mine: Indexed, request: WindowRequest) {
  const { index } = mine;
  const { filters, dropped } = understand(reader, request.filters);
  const choice = choiceOf(reader, mine, filters);
  const extent = index.extent(choice);
  const overview = extent === null ? [] : overviewOf(index, choice, extent);
  const asked = request.window ?? (extent === null ? emptyWindow(index) : firstSight(extent, overview));
  return { filters, dropped, choice, extent, overview, bins: toBins(asked, laneBins(request.width)) };
}

function foremostOf({ index, remembered }: Indexed, request: WindowRequest, { choice, bins }: Sight) {
  return remembered.get(`foremost of ${nameOf(request)}`, () => index.foremost(choice, bins.window, MOST_ITEMS));
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
