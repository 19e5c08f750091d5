import { useEffect, useMemo, useRef } from "react";
import type { Days, Lane, WindowAnswer } from "@/lib/answers/window";
import { rungOf, snapWindow } from "@/lib/timeline/ladder";
import { layPicture, type Picture } from "@/lib/timeline/picture";
import type { Area } from "./use-room";

/** A set larger than this is not drawn event by event, however far one zooms in: so many are answered singly. */
const MOST_SINGLY = 300;

type Options = {
  answer: WindowAnswer;
  /** In the order in which they are shown. */
  lanes: Lane[];
  folded: ReadonlySet<string>;
  days: Days;
  area: Area;
};

/** The picture of what is seen; laid anew only when the answer, the lanes, the rung, the tiles or the area change. */
export function usePicture({ answer, lanes, folded, days, area }: Options): {
  picture: Picture | null;
  overflowing: boolean;
} {
  const last = useRef<{ of: string; picture: Picture } | null>(null);
  const { width, height } = area;
  const tiles = snapWindow(days, Math.max(width, 1));
  const rung = rungOf(days, Math.max(width, 1));
  const { from, to } = tiles;
  // Rows are kept only for the same set on the same area: a filter lays everything anew.
  const of = `${answer.version} ${answer.count.total} ${answer.lanes.map(({ id }) => id).join()} ${width} ${height}`;
  const picture = useMemo(() => {
    if (width === 0) return null;
    const before = last.current?.of === of ? last.current.picture : undefined;
    const { items, window, left, count } = answer;
    const sight = { lanes, items, window, crowded: count.total > MOST_SINGLY, whole: left === 0, folded };
    return layPicture(sight, { from, to }, rung, { width, height }, before);
  }, [answer, lanes, folded, from, to, rung, width, height, of]);
  useEffect(() => {
    if (picture) last.current = { of, picture };
  }, [picture, of]);
  return { picture, overflowing: (picture?.height ?? 0) > height };
}
