import { startTransition, useLayoutEffect, useRef, useState } from "react";
import type { Days, Lane, WindowAnswer } from "@/lib/answers/window";
import { rungOf, snapWindow } from "@/lib/timeline/ladder";
import { layingPicture, type Picture } from "@/lib/timeline/picture";
import { inFrames } from "./in-frames";
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

/** `answer`: that which the picture shows; `rung`, `lanes`, `folded`: what it was laid for. */
type Laid = Pick<Options, "answer" | "lanes" | "folded"> & { of: string; rung: number; picture: Picture };

/**
 * The picture of what is seen; laid anew only when the answer, the lanes, the rung, the tiles or the area change, and a
 * part in each frame, so that a hand that moves the timeline is not held up: until it is done, the one before it stays.
 */
export function usePicture({ answer, lanes, folded, days, area }: Options): {
  picture: Picture | null;
  overflowing: boolean;
  answer: WindowAnswer;
} {
  const [laid, setLaid] = useState<Laid | null>(null);
  const last = useRef<Laid | null>(null);
  const { width, height } = area;
  const tiles = snapWindow(days, Math.max(width, 1));
  const rung = rungOf(days, Math.max(width, 1));
  const { from, to } = tiles;
  // Rows are kept only for the same set on the same area: a filter lays everything anew.
  const of = `${answer.version} ${answer.count.total} ${answer.lanes.map(({ id }) => id).join()} ${width} ${height}`;
  useLayoutEffect(() => {
    if (width === 0) return;
    const before = last.current;
    const isSame = before?.of === of && before.answer === answer && before.rung === rung;
    const isMoved = isSame && before.lanes === lanes && before.folded === folded;
    const { items, window, left, count } = answer;
    const sight = { lanes, items, window, crowded: count.total > MOST_SINGLY, whole: left === 0, folded };
    const kept = before?.of === of ? before.picture : undefined;
    const lay = () => {
      const laying = layingPicture(sight, { from, to }, rung, { width, height }, kept);
      const ms = before === null ? Number.POSITIVE_INFINITY : SLICE_MS;
      return inFrames(
        laying,
        () => ms,
        (picture) => {
          last.current = { of, rung, picture, answer, lanes, folded };
          const show = () => setLaid(last.current);
          if (before === null) show();
          else startTransition(show);
        },
      );
    };
    if (!isMoved) return lay();
    // The same events and other tiles: as a rule their own answer comes in a moment, and all would be laid twice.
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = lay();
    }, AWAITED_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [answer, lanes, folded, from, to, rung, width, height, of]);
  const picture = laid?.picture ?? null;
  return { picture, overflowing: (picture?.height ?? 0) > height, answer: laid?.answer ?? answer };
}

/** ms of a frame. */
const SLICE_MS = 2.5;
const AWAITED_MS = 200;
