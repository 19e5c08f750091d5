/** One event to be placed. `from`, `to` (exclusive): its drawn stretch in days. `label`: estimated width, CSS px. */
export type RowItem = {
  id: string;
  from: number;
  to: number;
  label: number;
  salience: number;
  within: string | null;
};

/** Days taken on one row. */
export type Stretch = { from: number; end: number };

/** CSS px: the mark of an event, the gap before its label, the air after each, and the count on a visit that stands for its meetings. */
export const MARK = 20;
export const GAP = 8;
export const AIR = 12;
export const TALLY = 30;

/** A stretch drawn at least this wide holds mark and label; beside a narrower one stands the label. */
export const ROOMY = 64;

/** CSS px: no label is shown that is cut shorter than this. */
export const LEAST_LABEL = 96;

/** The days that an event takes with its mark and label, where one px stands for `perPixel` days. `extra`: more px for the label. */
export function footprintOf(item: RowItem, perPixel: number, labelled: boolean, extra = 0): Stretch {
  const drawn = (item.to - item.from) / perPixel;
  // A mark wider than its stretch stands over the middle of it.
  const overhang = Math.max(0, (MARK - drawn) / 2);
  const beside = drawn < ROOMY ? Math.max(MARK - overhang, drawn) : MARK;
  const end = Math.max(drawn, beside + (labelled ? GAP + item.label : 0) + extra);
  return { from: item.from - overhang * perPixel, end: item.from + (end + AIR) * perPixel };
}
