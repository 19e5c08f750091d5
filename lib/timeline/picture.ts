import type { Days, Lane, TimelineItem } from "../answers/window";
import { OPEN_REACH_DAYS } from "../drawn";
import { groupBy } from "../group";
import { type Bar, toBar } from "./bar";
import { restOf } from "./bins";
import { fillRows } from "./crowd";
import { AIR, footprintOf, ROOMY, type RowItem, TALLY } from "./footprint";
import { labelWidth } from "./label-width";
import { daysPerPixel } from "./ladder";
import { allotRows, heightOfLanes, laneHeight, ROW } from "./lane-heights";
import { layRows, type Place, type Rows, rowsNeeded } from "./rows";

/*
 * The whole picture of a window, in days and px, before anything draws it: lanes with their heights, events with
 * their stretch, row and label, and how many more there are. Plain data: whichever library draws the time axis draws this.
 */

/** CSS px. `LABEL`: of a title, what is sure to be shown. */
const LABEL = 190;
const FONT_SIZE = 14;
const LABEL_AIR = 8;
/** Rows that a lane grows to where all of its window is known, and where all lanes are to be seen at once. */
const MOST_ROWS = 7;
const FEWEST_ROWS = 2;
/** A lane that has room to spare grows by this much at most. */
const MOST_SPARE = 36;

/** What the tallest bar stands for at least: one or two that found no room are no crowd. */
const LEAST_MOST = 8;

/** One event in one lane. `from`, `to`: the days of its box, label included. `bar`: its own time, within the box. */
export type Drawn = {
  key: string;
  lane: string;
  item: TimelineItem;
  from: number;
  to: number;
  bar: Bar;
  place: Place;
  /** CSS px from the top of the lane. */
  top: number;
  roomy: boolean;
};

/** `top`, `height`: CSS px. `rest`: events not drawn singly, in equal parts of the picture's window; empty: none. */
export type DrawnLane = { lane: Lane; rows: number; top: number; height: number; folded: boolean; rest: number[] };

/** `most`: what the tallest bar stands for. */
export type Picture = {
  rung: number;
  window: Days;
  lanes: DrawnLane[];
  drawn: Drawn[];
  rows: Map<string, Rows>;
  height: number;
  most: number;
};

/**
 * What is to be laid out, lanes in their order. `crowded`: the set holds more than can be drawn singly, so that lanes
 * have a height of their own and what finds no room in them is counted in bins; else every event is drawn. `whole`:
 * nothing lies in `window` but `items`. `folded`: lanes of which only the density is drawn.
 */
export type Sight = {
  lanes: Lane[];
  items: TimelineItem[];
  window: Days;
  crowded: boolean;
  whole: boolean;
  folded: ReadonlySet<string>;
};

/**
 * Lays out all lanes for the tiles of a window on its rung (`snapWindow`, `rungOf`), on an area of `width` by `height`
 * px: as many rows per lane as let all lanes be seen at once, labels given up before rows. `before`: the picture of
 * the same set on the same rung, whose rows are kept.
 */
export function layPicture(...asked: Parameters<typeof layingPicture>): Picture {
  const laying = layingPicture(...asked);
  for (;;) {
    const { done, value } = laying.next();
    if (done) return value;
  }
}

/** The same lane by lane, so that whoever draws can draw in between. */
export function* layingPicture(
  sight: Sight,
  tiles: Days,
  rung: number,
  area: { width: number; height: number },
  before?: Picture,
): Generator<void, Picture> {
  const { lanes, window, crowded, folded } = sight;
  const perPixel = daysPerPixel(rung);
  const clip = widen(tiles);
  const laid = yield* layLanes(sight, perPixel, area.height, before?.rung === rung ? before : undefined);
  const heights = laid.map(({ count }) => laneHeight(count));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const spare = Math.floor(Math.min(MOST_SPARE, Math.max(0, area.height - total) / Math.max(1, lanes.length)));
  let top = 0;
  const drawn: Drawn[] = [];
  const drawnLanes: DrawnLane[] = [];
  for (const { lane, members, rows, count } of laid) {
    const height = laneHeight(count) + (count === 0 ? 0 : spare);
    for (const { item, row } of members) {
      const place = rows.places.get(item.id);
      const bar = toBar(item.bounds, OPEN_REACH_DAYS, clip);
      if (bar === null || place === undefined || place.folded !== null) continue;
      const within = Math.floor((height - count * ROW) / 2) + place.row * ROW;
      drawn.push(draw(lane, item, bar, row, place, within, perPixel));
    }
    const shown = members.filter(({ item }) => rows.places.has(item.id)).map(({ item }) => item.bounds);
    const rest = crowded || count === 0 ? restOf(lane.counts, window, shown) : [];
    drawnLanes.push({ lane, rows: count, top, height, folded: folded.has(lane.id), rest });
    top += height;
    yield;
  }
  return {
    rung,
    window,
    lanes: drawnLanes,
    drawn,
    rows: new Map(laid.map(({ lane, rows }) => [lane.id, rows])),
    height: top,
    most: drawnLanes.reduce((most, { rest }) => rest.reduce((a, b) => Math.max(a, b), most), LEAST_MOST),
  };
}

type Member = { item: TimelineItem; row: RowItem };
type Laid = { lane: Lane; members: Member[]; rows: Rows; count: number };

function* layLanes(
  sight: Sight,
  perPixel: number,
  height: number,
  before: Picture | undefined,
): Generator<void, Laid[]> {
  const { lanes, crowded, whole, folded } = sight;
  const membersOf = membersByLane(sight.items);
  const inLanes = lanes.map((lane) => ({ lane, members: folded.has(lane.id) ? [] : (membersOf.get(lane.id) ?? []) }));
  const layAll = (most: number): Laid[] =>
    inLanes.map(({ lane, members }) => {
      const items = members.map(({ row }) => row);
      const rows = layRows(items, perPixel, most, before?.rows.get(lane.id));
      return { lane, members, rows, count: folded.has(lane.id) ? 0 : rows.count };
    });
  if (crowded) {
    const allotted = allotRows(lanes, folded, height);
    const held = new Map(before?.lanes.map((one) => [one.lane.id, one.rows]));
    const laid: Laid[] = [];
    for (const [at, { lane, members }] of inLanes.entries()) {
      yield;
      const kept = before?.rows.get(lane.id);
      const items = members.map(({ row }) => row);
      const needed = whole ? Math.min(rowsNeeded(items, perPixel), MOST_ROWS) : 0;
      const least = Math.max(allotted[at] ?? 1, needed, held.get(lane.id) ?? 0);
      const count = folded.has(lane.id) ? 0 : least;
      const rows = fillRows(items, perPixel, Math.max(1, count), kept);
      // Where a label or two are what keeps an event from being drawn, the labels go.
      const all = whole && rows.places.size < items.length ? layRows(items, perPixel, count, kept) : rows;
      laid.push({ lane, members, rows: all.count <= count ? all : rows, count });
    }
    return laid;
  }
  for (let most = MOST_ROWS; ; most -= 1) {
    const laid = layAll(most);
    if (most === FEWEST_ROWS || heightOfLanes(laid.map(({ count }) => count)) <= height) return laid;
  }
}

const EVER: Days = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

function membersByLane(items: TimelineItem[]): Map<string, Member[]> {
  const members = items.flatMap((item) => {
    // Rows are laid on all and whole stretches: were they clipped, rows and lanes would change while panning.
    const whole = toBar(item.bounds, OPEN_REACH_DAYS, EVER);
    return whole ? item.lanes.map((lane) => ({ lane, item, row: toRowItem(item, whole) })) : [];
  });
  return groupBy(members, ({ lane }) => lane);
}

function toRowItem(item: TimelineItem, bar: Bar): RowItem {
  return {
    id: item.id,
    from: bar.from,
    to: bar.to,
    label: Math.min(LABEL, labelWidth(item.title.text, FONT_SIZE)) + LABEL_AIR,
    salience: item.salience,
    within: item.within,
  };
}

function draw(
  lane: Lane,
  item: TimelineItem,
  bar: Bar,
  row: RowItem,
  place: Place,
  top: number,
  perPixel: number,
): Drawn {
  // The row was laid for a label of modest width; where there is room beyond it, the whole title is shown.
  const whole = { ...row, from: bar.from, to: bar.to, label: labelWidth(item.title.text, FONT_SIZE) + LABEL_AIR };
  const box = footprintOf(whole, perPixel, place.labelled || place.lent, place.contains > 0 ? TALLY : 0);
  const end = Math.min(box.end, place.free ?? Number.POSITIVE_INFINITY) - AIR * perPixel;
  return {
    key: `${lane.id}/${item.id}`,
    lane: lane.id,
    item,
    from: bar.from,
    to: Math.max(bar.to, end),
    bar,
    place,
    top,
    roomy: (bar.to - bar.from) / perPixel >= ROOMY,
  };
}

/** As much again on both sides: what lies beyond is never drawn, and no gradient is stretched over centuries. */
function widen({ from, to }: Days): Days {
  const more = to - from + 1;
  return { from: from - more, to: to + more };
}
