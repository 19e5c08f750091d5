import type { Lane } from "../answers/window";

/** CSS px of one row of a lane, and of a lane that is folded to its density. */
export const ROW = 26;
export const FOLDED_LANE = 28;
const PAD = 3;
const LEAST_LANE = 38;

const MOST_ROWS = 14;
const FEWEST_ROWS = 2;
/** So many events of a lane are thought worth a row. */
const EVENTS_PER_ROW = 8;

export function laneHeight(rows: number): number {
  return rows === 0 ? FOLDED_LANE : Math.max(LEAST_LANE, rows * ROW + 2 * PAD);
}

export function heightOfLanes(rows: number[]): number {
  return rows.reduce((sum, count) => sum + laneHeight(count), 0);
}

/**
 * Rows of each lane where there is more than can be shown: by its total, so that they are the same wherever one looks,
 * and so few that all lanes are seen at once if two rows each are enough for that. Folded lanes have none.
 */
export function allotRows(lanes: Lane[], folded: ReadonlySet<string>, height: number): number[] {
  for (let most = MOST_ROWS; ; most -= 1) {
    const rows = lanes.map(({ id, total }) =>
      folded.has(id) ? 0 : Math.max(1, Math.min(most, Math.ceil(total / EVENTS_PER_ROW))),
    );
    if (most === FEWEST_ROWS || heightOfLanes(rows) <= height) return rows;
  }
}
