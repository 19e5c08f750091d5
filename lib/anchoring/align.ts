import { heaviestChain } from "./chain";
import { type Folded, Folder } from "./fold";
import { type Block, type Range, sharedBlocks } from "./shared-words";

/** Blocks of one stretch that kept its order, ordered in both texts; edges of neighbours may overlap. */
export type Run = Block[];

/**
 * How two editions of a text lie on each other. `runs[0]` is what kept its order through the whole text and reaches
 * from end to end; each other run was moved. Places are units of the folded texts.
 */
export type Alignment = {
  old: Folded;
  now: Folded;
  runs: Run[];
  /** What was found of blocks that were asked for: whether they stand once. */
  once: Map<Block, boolean>;
};

/** Units in a row that stand once in both texts: the first sign of what belongs together. */
const SEED = 12;
/** Among what found no place by these fewer are enough: a short line that was moved. */
const SEED_LEFT = 8;
/** Between two blocks fewer units are enough, the fewer the shorter the gap (units). */
const GAP_SEEDS = [
  { seed: 6, longest: 4096 },
  { seed: 3, longest: 96 },
  { seed: 1, longest: 4 },
] as const;
/** Moved blocks with at most so many units between them, in either text, were moved together. */
const MOVED_TOGETHER = 64;

export function alignTexts(oldText: string, newText: string): Alignment {
  const folder = new Folder();
  const [old, now] = [folder.fold(oldText), folder.fold(newText)];
  const whole: [Range, Range] = [
    [0, old.units.length],
    [0, now.units.length],
  ];
  const found = sharedBlocks(old.units, now.units, SEED, whole);
  const ends = sharedEnds(old.units, now.units).filter((end) => !found.some(({ a, b }) => a === end.a && b === end.b));
  const blocks = [...found, ...ends].sort((one, other) => one.a - other.a || one.b - other.b);
  const main = heaviestChain(blocks);
  const kept = new Set(main);
  const [start, end]: [Block, Block] = [
    { a: 0, b: 0, n: 0 },
    { a: old.units.length, b: now.units.length, n: 0 },
  ];
  const through = fillGaps(old, now, [start, ...main, end]).slice(1, -1);
  const moved = blocks.filter((block) => !kept.has(block));
  // Words that stood more than once may stand once among what has found no place yet.
  const left = sharedBlocks(old.units, now.units, SEED_LEFT, whole, {
    old: withoutPlaced(old.units, [...through, ...moved], "a", -1),
    now: withoutPlaced(now.units, [...through, ...moved], "b", -2),
  });
  const runs = groupMoved([...moved, ...left].sort((one, other) => one.a - other.a));
  return { old, now, runs: [through, ...runs.map((run) => fillGaps(old, now, run))], once: new Map() };
}

/** What both texts begin and end with, also where it stands more than once. */
function sharedEnds(old: Int32Array, now: Int32Array): Block[] {
  const most = Math.min(old.length, now.length);
  let [first, last] = [0, 0];
  while (first < most && old[first] === now[first]) first += 1;
  while (last < most && old[old.length - 1 - last] === now[now.length - 1 - last]) last += 1;
  const ends: Block[] = [
    { a: 0, b: 0, n: first },
    { a: old.length - last, b: now.length - last, n: last },
  ];
  return ends.filter(({ n }) => n > 0);
}

/** The units, with a number that stands nowhere else in place of those that the blocks hold. */
function withoutPlaced(units: Int32Array, blocks: Block[], side: "a" | "b", sign: number): Int32Array {
  const free = units.slice();
  for (const block of blocks) free.fill(sign, block[side], block[side] + block.n);
  return free;
}

function groupMoved(blocks: Block[]): Run[] {
  const runs: Run[] = [];
  for (const block of blocks) {
    // Blocks come in the order of the old text: only the newest runs are near.
    const run = runs.slice(-8).findLast((one) => follows(one.at(-1), block));
    if (run) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function follows(before: Block | undefined, { a, b }: Block): boolean {
  if (!before || a <= before.a || b <= before.b) return false;
  return a - before.a - before.n <= MOVED_TOGETHER && b - before.b - before.n <= MOVED_TOGETHER;
}

/** The run with what is shared inside of its gaps. */
function fillGaps(old: Folded, now: Folded, run: Run): Run {
  return run.flatMap((block, at) => {
    const next = run[at + 1];
    return next ? [block, ...between(old, now, block, next, 0)] : [block];
  });
}

function between(old: Folded, now: Folded, left: Block, right: Block, level: number): Block[] {
  const step = GAP_SEEDS[level];
  const inOld: Range = [left.a + left.n, right.a];
  const inNew: Range = [left.b + left.n, right.b];
  const longest = Math.max(inOld[1] - inOld[0], inNew[1] - inNew[0]);
  const shortest = Math.min(inOld[1] - inOld[0], inNew[1] - inNew[0]);
  if (!step || shortest <= 0) return [];
  const found = longest > step.longest ? [] : sharedBlocks(old.units, now.units, step.seed, [inOld, inNew]);
  const inner = heaviestChain(found.filter((one) => isBetween(left, one, right)));
  const all = [left, ...inner, right];
  return all.slice(0, -1).flatMap((block, at) => {
    const next = all[at + 1];
    const gaps = next ? between(old, now, block, next, level + 1) : [];
    return at === 0 ? gaps : [block, ...gaps];
  });
}

/** The edges of a block may lie on its neighbours, but it begins and ends between theirs. */
function isBetween(left: Block, block: Block, right: Block): boolean {
  return (left.n === 0 || isAfter(left, block)) && (right.n === 0 || isAfter(block, right));
}

function isAfter(one: Block, other: Block): boolean {
  const begins = other.a > one.a && other.b > one.b;
  return begins && other.a + other.n > one.a + one.n && other.b + other.n > one.b + one.n;
}
