import type { Alignment, Run } from "./align";
import { isDistinct } from "./distinct";
import { isSentenceKept, isWholeSentence } from "./sentences";
import { type Block, type Range, SUBSTANTIAL } from "./shared-words";

/** Units by which words beside a gap may be the same by chance, by the length of the gap in units. */
const CHANCE = [
  { gap: 2, units: 1 },
  { gap: 8, units: 3 },
  { gap: 16, units: 6 },
];
/** As many beside a longer gap, or where nothing is known of what follows. */
const NO_HOLD = 24;
/** A block of so many units between others, in their order, needs none of them to hold it. */
const LONG = 100;

/** `whole`: with the sentence they stand in; `held`: by what stands beside them. */
export type Support = "whole" | "held";

/**
 * How sure it is that units [s, e) of the old text went where a block of their run, which holds them all, has them;
 * null where it is not.
 *
 * A block's edge is only as good as what follows it. Where the text goes on after a mere insertion or a mere deletion
 * the edge is sure; where other words follow, its last units may be the same by chance. What is not held by its
 * neighbours was moved: then its sentence must have gone with it.
 */
export function supportOf(alignment: Alignment, run: Run, at: number, [s, e]: Range): Support | null {
  const block = run[at];
  if (!block || !isDistinct(alignment, run, at)) return null;
  if (isWholeSentence(alignment, block, [s, e])) return "whole";
  if (block.n < SUBSTANTIAL && isCutOut(alignment, block, [s, e])) return null;
  if (isBesideAnother(alignment, run, at, [s, e])) return null;
  const image: Range = [s - block.a + block.b, e - block.a + block.b];
  const isKept = isSentenceKept(alignment, run, [s, e], image);
  const left = chanceOn(alignment, run, at, -1, isKept);
  const right = chanceOn(alignment, run, at, 1, isKept);
  const isBeyondChance = e - block.a > left && block.a + block.n - s > right;
  return isBeyondChance && (isKept || isInPlace(alignment, run, [left, right], block.n)) ? "held" : null;
}

/**
 * Whether a passage at an edge of its block stands once more in what was added or lost there: then the words on the
 * other side of it may be the ones.
 */
function isBesideAnother({ old, now, runs }: Alignment, run: Run, at: number, [s, e]: Range): boolean {
  const block = run[at];
  if (!block || run !== runs[0]) return false;
  const before = run[at - 1] ?? { a: 0, b: 0, n: 0 };
  const after = run[at + 1] ?? { a: old.units.length, b: now.units.length, n: 0 };
  const [aEnd, bEnd] = [block.a + block.n, block.b + block.n];
  const stands = (words: Int32Array, units: Int32Array, from: number, to: number) =>
    words.length <= NO_HOLD && containsWords(units.subarray(from, Math.max(from, to)), words);
  const toEnd = old.units.subarray(s, aEnd);
  const fromStart = old.units.subarray(block.a, e);
  return (
    stands(toEnd, now.units, bEnd, after.b) ||
    stands(toEnd, old.units, aEnd, after.a) ||
    stands(fromStart, now.units, before.b + before.n, block.b) ||
    stands(fromStart, old.units, before.a + before.n, block.a)
  );
}

function containsWords(units: Int32Array, words: Int32Array): boolean {
  const first = words[0] ?? 0;
  for (let at = units.indexOf(first); at !== -1; at = units.indexOf(first, at + 1)) {
    if (words.every((unit, index) => units[at + index] === unit)) return true;
  }
  return false;
}

/** Whether a stretch of `n` units that its two sides hold, or one of them, is where it was among the rest. */
export function isInPlace({ runs }: Alignment, run: Run, chances: [number, number], n: number): boolean {
  return run === runs[0] && (Math.min(...chances) < NO_HOLD || n >= LONG);
}

/** Whether a passage reaches to an edge of its block, and is a word in one text and part of a word in the other. */
function isCutOut(alignment: Alignment, { a, b, n }: Block, [s, e]: Range): boolean {
  if (s === a && !isSpacedAlike(alignment, s, b)) return true;
  return e === a + n && !isSpacedAlike(alignment, e, b + n);
}

/** Whether words begin, or end, at units of both texts, or go on in both. */
export function isSpacedAlike({ old, now }: Alignment, oldAt: number, newAt: number): boolean {
  return (old.starts[oldAt] === old.ends[oldAt - 1]) === (now.starts[newAt] === now.ends[newAt - 1]);
}

/** Units at one side of a block that may be the same by chance. `isKept`: the end of the run is the end of what moved. */
export function chanceOn({ old, now, runs }: Alignment, run: Run, at: number, side: -1 | 1, isKept: boolean): number {
  const end = side === 1 ? { a: old.units.length, b: now.units.length, n: 0 } : { a: 0, b: 0, n: 0 };
  let block = run[at];
  let [same, other] = [0, 0];
  for (let next = at + side; block && same < SUBSTANTIAL; next += side) {
    const neighbour: Block | undefined = run[next] ?? (run === runs[0] ? end : undefined);
    if (!neighbour) return isKept ? chanceBeside(other) : NO_HOLD;
    other += otherBetween(...(side === 1 ? ([block, neighbour] as const) : ([neighbour, block] as const)));
    same += neighbour === end ? SUBSTANTIAL : neighbour.n;
    block = neighbour;
  }
  return chanceBeside(other);
}

function chanceBeside(other: number): number {
  return other === 0 ? 0 : (CHANCE.find(({ gap }) => other <= gap)?.units ?? NO_HOLD);
}

/** Units between two blocks that were exchanged for others; none where there is a mere insertion or deletion. */
function otherBetween(first: Block, second: Block): number {
  const overlap = Math.max(0, first.a + first.n - second.a, first.b + first.n - second.b);
  const gapOld = second.a + overlap - first.a - first.n;
  const gapNew = second.b + overlap - first.b - first.n;
  return Math.min(gapOld, gapNew) === 0 ? 0 : Math.max(gapOld, gapNew);
}
