import type { Alignment, Run } from "./align";
import { isDistinct } from "./distinct";
import { isSentenceKept } from "./sentences";
import { type Block, type Range, SUBSTANTIAL } from "./shared-words";
import { chanceOn, isInPlace, isSpacedAlike } from "./support";

/** Of so many units of a passage at most one may be lost, and at most one new unit stand between them. */
const SHARE = 8;
/** At the very end of a passage so many units may be lost, or exchanged for as many: a letter of a word, not a word. */
const MOST_AT_END = 1;
/** More than so many in a row stand at its end, with what stands around it. */
const LEAST_AT_END = 3;

/** A block, cut to the passage; `at`: of the block in its run. */
type Part = Block & { at: number };

export type ChangedPlace = { image: Range; isSure: boolean };

/**
 * Where most of the units [s, e) of the old text stand, in their order, with some lost and others between them.
 * `isSure`: what was lost and what was added is little, and both ends are held by the words around them.
 */
export function changedPlace(alignment: Alignment, [s, e]: Range): ChangedPlace | null {
  let best: (ChangedPlace & { kept: number }) | null = null;
  for (const run of alignment.runs) {
    const found = placeIn(alignment, run, [s, e]);
    if (found && found.kept > (best?.kept ?? 0)) best = found;
  }
  return best && best.kept * 2 > e - s ? best : null;
}

function placeIn(alignment: Alignment, run: Run, [s, e]: Range): (ChangedPlace & { kept: number }) | null {
  if (!run.some(({ a, n }) => a < e && a + n > s)) return null;
  // Where neighbours overlap, what they share may belong to either.
  const readings = [partsOf(run, [s, e]), partsOf(run, [s, e], true)].flatMap((parts) => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return [];
    const [from, to] = [endIn(alignment, run, first, s, -1), endIn(alignment, run, last, e, 1)];
    const image: Range = [from ?? first.b, to ?? last.b + last.n];
    return [{ parts, image, isClear: from !== null && to !== null }];
  });
  const [one, other] = readings;
  // What stands unbroken is not asked for here.
  if (!one || !other || one.parts[0]?.n === e - s) return null;
  const isOne = one.image[0] === other.image[0] && one.image[1] === other.image[1];
  const fitting = isOne
    ? [one]
    : readings.filter(({ image }) => isSpacedAlike(alignment, s, image[0]) && isSpacedAlike(alignment, e, image[1]));
  const { parts, image } = fitting[0] ?? one;
  const kept = parts.reduce((sum, part) => sum + part.n, 0);
  const changed = Math.max(e - s, image[1] - image[0]) - kept;
  const isLittle = changed * SHARE <= e - s;
  const most = Math.floor((e - s) / SHARE);
  const isFree = !alignment.runs.some(
    (any) => any !== run && any.some(({ b, n }) => isOnEnd(parts, image, [b, b + n], most)),
  );
  const isSure =
    fitting.length === 1 &&
    readings.every((any) => any.isClear) &&
    isLittle &&
    isFree &&
    isHeld(alignment, run, parts, [s, e], image);
  return { image, kept, isSure };
}

/** Whether other words have a claim to an end of the passage: to more than a few units, or to much of its first or last part. */
function isOnEnd(parts: Part[], [from, to]: Range, [first, last]: Range, most: number): boolean {
  const atStart = first <= from ? last - from : 0;
  const atEnd = last >= to ? to - first : 0;
  const isMuch = (shared: number, part: Part | undefined) => shared > most || shared * 2 >= (part?.n ?? 0);
  return (atStart > 0 && isMuch(atStart, parts[0])) || (atEnd > 0 && isMuch(atEnd, parts.at(-1)));
}

/** The blocks of a run that lie in [s, e), cut to it and to each other: what two share is left to the first, or the last. */
function partsOf(run: Run, [s, e]: Range, toLast = false): Part[] {
  const parts: Part[] = [];
  const order = run.map((block, at) => ({ ...block, at })).filter(({ a, n }) => a < e && a + n > s);
  for (const { a, b, n, at } of toLast ? order.reverse() : order) {
    const before = toLast ? undefined : parts.at(-1);
    const after = toLast ? parts.at(-1) : undefined;
    const from = Math.max(0, s - a, before ? before.a + before.n - a : 0, before ? before.b + before.n - b : 0);
    const to = Math.min(n, e - a, after ? after.a - a : n, after ? after.b - b : n);
    if (to > from) parts.push({ a: a + from, b: b + from, n: to - from, at });
  }
  return toLast ? parts.reverse() : parts;
}

/** Where an end of the passage, at unit `end` of the old text, is in the new one; null where that cannot be told. */
function endIn(alignment: Alignment, run: Run, part: Part, end: number, side: -1 | 1): number | null {
  const neighbour = run[part.at + side];
  const [inOld, inNew] = side < 0 ? [part.a, part.b] : [part.a + part.n, part.b + part.n];
  const facing =
    neighbour && (side < 0 ? [neighbour.a + neighbour.n, neighbour.b + neighbour.n] : [neighbour.a, neighbour.b]);
  const lost = (inOld - end) * -side;
  const added = ((facing?.[1] ?? Number.NaN) - inNew) * side;
  // Where other words have a claim to its end, it is the passage that goes on from there, unless that is as short.
  if (added < 0 && (lost > 0 || part.n <= -2 * added)) return null;
  if (lost === 0) return (added >= 0 && part.n >= SUBSTANTIAL) || isSpacedAlike(alignment, end, inNew) ? inNew : null;
  const isInWord = alignment.old.starts[inOld] === alignment.old.ends[inOld - 1];
  if (lost > MOST_AT_END || part.n <= LEAST_AT_END || !isInWord || facing?.[0] !== end) return null;
  if (added === 0) return inNew;
  const exchanged = inNew + lost * side;
  return added === lost && isSpacedAlike(alignment, end, exchanged) ? exchanged : null;
}

function isHeld(alignment: Alignment, run: Run, parts: Part[], passage: Range, image: Range): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  const [firstBlock, lastBlock] = [run[first?.at ?? -1], run[last?.at ?? -1]];
  if (!first || !last || !firstBlock || !lastBlock) return false;
  const isKept = isSentenceKept(alignment, run, passage, image);
  const left = chanceOn(alignment, run, first.at, -1, isKept);
  const right = chanceOn(alignment, run, last.at, 1, isKept);
  if (![first.at, last.at].every((at) => isSolid(alignment, run, at) && isDistinct(alignment, run, at))) return false;
  const isBeyondChance = first.a + first.n - firstBlock.a > left && lastBlock.a + lastBlock.n - last.a > right;
  const shortest = Math.min(firstBlock.n, lastBlock.n);
  return isBeyondChance && (isKept || isInPlace(alignment, run, [left, right], shortest));
}

/** No words that are the same by chance: a long block, or one with no more than single letters exchanged beside it. */
function isSolid(alignment: Alignment, run: Run, at: number): boolean {
  const length = run[at]?.n ?? 0;
  if (length >= SUBSTANTIAL) return true;
  return (
    length > LEAST_AT_END && chanceOn(alignment, run, at, -1, false) <= 1 && chanceOn(alignment, run, at, 1, false) <= 1
  );
}
