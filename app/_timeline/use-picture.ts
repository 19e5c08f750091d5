import { useEffect, useMemo, useRef } from "react";
import type { Days, WindowAnswer } from "@/lib/answers/window";
import { rungOf, snapWindow } from "@/lib/timeline/ladder";
import { layPicture, type Picture } from "@/lib/timeline/picture";
import type { Area } from "./use-room";

/** The picture of what is seen; laid anew only when the answer, the rung, the tiles or the area change. */
export function usePicture(
  answer: WindowAnswer,
  days: Days,
  area: Area,
): { picture: Picture | null; overflowing: boolean } {
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
    return layPicture(answer.lanes, answer.items, { from, to }, rung, { width, height }, before);
  }, [answer.lanes, answer.items, from, to, rung, width, height, of]);
  useEffect(() => {
    if (picture) last.current = { of, picture };
  }, [picture, of]);
  const total = picture?.lanes.reduce((sum, lane) => sum + lane.height, 0) ?? 0;
  return { picture, overflowing: total > height };
}
