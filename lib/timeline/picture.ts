import type { Days, Lane, TimelineItem } from "../answers/window";
import { OPEN_REACH_DAYS } from "../drawn";
import { type Bar, toBar } from "./bar";
import { AIR, footprintOf, ROOMY, type RowItem, TALLY } from "./footprint";
import { labelWidth } from "./label-width";
import { daysPerPixel } from "./ladder";
import { layRows, type Place, type Rows } from "./rows";

/*
 * The whole picture of a window, in days and px, before anything draws it: lanes with their heights, events with
 * their stretch, row and label. Plain data: whichever library draws the time axis draws this.
 */

/** CSS px. `LABEL`: of a title, what is sure to be shown. */
export const ROW = 26;
const PAD = 3;
const LEAST_LANE = 38;
const LABEL = 190;
const FONT_SIZE = 14;
const LABEL_AIR = 8;
const MOST_ROWS = 7;
const FEWEST_ROWS = 2;
/** A lane that has room to spare grows by this much at most. */
const MOST_SPARE = 36;

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

export type DrawnLane = { lane: Lane; rows: number; height: number };
export type Picture = { rung: number; lanes: DrawnLane[]; drawn: Drawn[]; rows: Map<string, Rows> };

/**
 * Lays out all lanes for the tiles of a window on its rung (`snapWindow`, `rungOf`), on an area of `width` by `height` px: as many rows per lane as let all lanes be seen
 * at once, labels given up before rows. `before`: the picture of the same events on the same rung, whose rows are kept.
 */
export function layPicture(
  lanes: Lane[],
  items: TimelineItem[],
  tiles: Days,
  rung: number,
  area: { width: number; height: number },
  before?: Picture,
): Picture {
  const perPixel = daysPerPixel(rung);
  const clip = widen(tiles);
  const inLanes = lanes.map((lane) => ({
    lane,
    bars: items
      .filter((item) => item.lanes.includes(lane.id))
      .flatMap((item) => {
        // Rows are laid on all and whole stretches: were they clipped, rows and lanes would change while panning.
        const whole = toBar(item.bounds, OPEN_REACH_DAYS, EVER);
        return whole ? [{ item, bar: toBar(item.bounds, OPEN_REACH_DAYS, clip), row: toRowItem(item, whole) }] : [];
      }),
  }));
  const rowsAt = (most: number) =>
    new Map(
      inLanes.map(({ lane, bars }) => [
        lane.id,
        layRows(
          bars.map(({ row }) => row),
          perPixel,
          most,
          before?.rung === rung ? before.rows.get(lane.id) : undefined,
        ),
      ]),
    );
  let most = MOST_ROWS;
  let rows = rowsAt(most);
  while (heightOf(rows) > area.height && most > FEWEST_ROWS) {
    most -= 1;
    rows = rowsAt(most);
  }
  const spare = Math.floor(Math.min(MOST_SPARE, Math.max(0, area.height - heightOf(rows)) / Math.max(1, lanes.length)));
  const drawn = inLanes.flatMap(({ lane, bars }) =>
    bars.flatMap(({ item, bar, row }) => {
      const place = rows.get(lane.id)?.places.get(item.id);
      if (bar === null || place === undefined || place.folded !== null) return [];
      const count = rows.get(lane.id)?.count ?? 1;
      const top = Math.floor((laneHeight(count) + spare - count * ROW) / 2) + place.row * ROW;
      return [draw(lane, item, bar, row, place, top, perPixel)];
    }),
  );
  return {
    rung,
    rows,
    drawn,
    lanes: lanes.map((lane) => {
      const count = rows.get(lane.id)?.count ?? 1;
      return { lane, rows: count, height: laneHeight(count) + spare };
    }),
  };
}

const EVER: Days = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER };

function heightOf(rows: Map<string, Rows>): number {
  return [...rows.values()].reduce((height, { count }) => height + laneHeight(count), 0);
}

function laneHeight(rows: number): number {
  return Math.max(LEAST_LANE, rows * ROW + 2 * PAD);
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
