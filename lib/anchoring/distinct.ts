import type { Alignment, Run } from "./align";
import { type Block, SUBSTANTIAL } from "./shared-words";

/** What stands more than once is held only by neighbours at most so many units away, on both sides and in both texts. */
const NEAR = 64;
/** What stands so many times is not told apart. */
const MOST_PLACES = 32;

/** Whether a block can be told from others that read the same. */
export function isDistinct(alignment: Alignment, run: Run, at: number): boolean {
  const block = run[at];
  return block !== undefined && (isNearOthers(alignment, run, at) || standsOnce(alignment, block));
}

/** Whether the units of a block stand nowhere else in either text, but where a longer such block says what they are. */
function standsOnce(alignment: Alignment, block: Block): boolean {
  const { old, now, runs, once } = alignment;
  const known = once.get(block);
  if (known !== undefined) return known;
  const longer = runs.flat().filter((other) => other.n > block.n);
  const isTaken = (side: "a" | "b", at: number) =>
    longer.some((one) => one[side] <= at && one[side] + one.n >= at + block.n && standsOnce(alignment, one));
  const others = (["a", "b"] as const).map((side) => {
    const places = placesOf(side === "a" ? old.units : now.units, block[side], block.n);
    return places?.every((at) => at === block[side] || isTaken(side, at));
  });
  const isOnce = others.every(Boolean);
  once.set(block, isOnce);
  return isOnce;
}

/** Every place of units [at, at + n); null where they are too many to tell apart. */
function placesOf(units: Int32Array, at: number, n: number): number[] | null {
  const places: number[] = [];
  const first = units[at] ?? 0;
  // A text that repeats itself again and again would be compared with itself at every place.
  let left = units.length * MOST_PLACES;
  for (let other = units.indexOf(first); other !== -1; other = units.indexOf(first, other + 1)) {
    let same = 1;
    while (same < n && units[other + same] === units[at + same]) same += 1;
    if (same >= n) places.push(other);
    left -= same;
    if (places.length === MOST_PLACES || left < 0) return null;
  }
  return places;
}

/** Whether a block of the main run has its neighbours near. */
function isNearOthers({ old, now, runs }: Alignment, run: Run, at: number): boolean {
  const block = run[at];
  if (!block || run !== runs[0]) return false;
  let [before, after] = [at - 1, at + 1];
  while (run[before] && (run[before]?.n ?? 0) < SUBSTANTIAL) before -= 1;
  while (run[after] && (run[after]?.n ?? 0) < SUBSTANTIAL) after += 1;
  const left = run[before] ?? { a: 0, b: 0, n: 0 };
  const right = run[after] ?? { a: old.units.length, b: now.units.length, n: 0 };
  const gaps = [block.a - left.a - left.n, block.b - left.b - left.n];
  gaps.push(right.a - block.a - block.n, right.b - block.b - block.n);
  return gaps.every((gap) => gap <= NEAR);
}
