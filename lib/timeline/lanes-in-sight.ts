import type { DrawnLane, Picture } from "./picture";

/** The lanes near what is scrolled to, and the px that lie above and below them. */
export type LanesInSight = { lanes: DrawnLane[]; above: number; below: number };

/** CSS px beyond the area for which lanes are kept at hand, so that scrolling never meets an empty one. */
const MARGIN = 320;

/** What of a picture is to be drawn where its lanes are scrolled by `scrollTop` px in an area of `height` px. */
export function lanesInSight(picture: Picture, scrollTop: number, height: number): LanesInSight {
  const top = scrollTop - MARGIN;
  const bottom = scrollTop + height + MARGIN;
  const lanes = picture.lanes.filter((lane) => lane.top < bottom && lane.top + lane.height > top);
  const first = lanes[0];
  const last = lanes.at(-1);
  if (first === undefined || last === undefined) return { lanes: [], above: 0, below: picture.height };
  return { lanes, above: first.top, below: picture.height - last.top - last.height };
}

/** The lane at `y` px from the top of the first. Null: none. */
export function laneAt(picture: Picture, y: number): DrawnLane | null {
  return picture.lanes.find(({ top, height }) => y >= top && y < top + height) ?? null;
}
