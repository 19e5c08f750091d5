/** A stretch that stands in both texts: units [a, a + n) of the old one, [b, b + n) of the new one. */
export type Block = { a: number; b: number; n: number };

/** A block of at least so many units is no chance: it stands for the text around it. */
export const SUBSTANTIAL = 12;

/** Units [from, to). */
export type Range = [from: number, to: number];

type Units = Int32Array;

/**
 * The stretches shared by a range of the old text and a range of the new one, ordered by `a`: each holds `k` units in a
 * row that stand once in either range, and reaches as far on both sides as the whole texts are the same. So their
 * edges overlap where the words around a cut repeat themselves. `seeds`: units to look for the first signs in instead.
 */
export function sharedBlocks(
  old: Units,
  now: Units,
  k: number,
  [inOld, inNew]: [Range, Range],
  seeds = { old, now },
): Block[] {
  const placesOld = placesOf(seeds.old, k, inOld);
  const placesNew = placesOf(seeds.now, k, inNew);
  const blocks: Block[] = [];
  const reached = new Map<number, number>();
  for (const a of placesOld.once()) {
    const b = placesNew.find(seeds.old, a);
    if (b < 0 || a < (reached.get(b - a) ?? 0)) continue;
    const block = extend(old, now, a, b, k);
    reached.set(b - a, block.a + block.n);
    blocks.push(block);
  }
  return blocks.sort((one, other) => one.a - other.a || one.b - other.b);
}

function extend(old: Units, now: Units, a: number, b: number, k: number): Block {
  let [from, to] = [0, k];
  while (a - from > 0 && b - from > 0 && old[a - from - 1] === now[b - from - 1]) from += 1;
  while (a + to < old.length && b + to < now.length && old[a + to] === now[b + to]) to += 1;
  return { a: a - from, b: b - from, n: from + to };
}

const BASE = 0x01000193;

/** Where every run of `k` units of a range stands: an open hash table of places, told apart by their units. */
function placesOf(units: Units, k: number, [from, to]: Range) {
  const count = Math.max(0, to - from - k + 1);
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2))) - 1;
  /** Place + 1; negative where the run stands more than once. */
  const slots = new Int32Array(mask + 1);
  let power = 1;
  for (let i = 1; i < k; i += 1) power = Math.imul(power, BASE);
  let hash = count > 0 ? hashAt(units, k, from) : 0;
  for (let place = from; place < from + count; place += 1) {
    const slot = slotOf(slots, mask, hash, units, units, place, k);
    slots[slot] = slots[slot] === 0 ? place + 1 : -Math.abs(slots[slot] ?? 0);
    hash = (Math.imul(hash - Math.imul(units[place] ?? 0, power), BASE) + (units[place + k] ?? 0)) | 0;
  }
  return {
    /** In the order of the text. */
    once: () =>
      slots
        .filter((one) => one > 0)
        .sort()
        .map((one) => one - 1),
    /** The one place of the run at `at` of `others`; -1 where there is none or more than one. */
    find(others: Units, at: number): number {
      const slot = slotOf(slots, mask, hashAt(others, k, at), units, others, at, k);
      return Math.max(0, slots[slot] ?? 0) - 1;
    },
  };
}

function slotOf(slots: Int32Array, mask: number, hash: number, units: Units, others: Units, at: number, k: number) {
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const place = Math.abs(slots[slot] ?? 0) - 1;
    if (place < 0 || isSame(units, place, others, at, k)) return slot;
    slot = (slot + 1) & mask;
  }
}

function isSame(one: Units, at: number, other: Units, there: number, k: number): boolean {
  for (let i = 0; i < k; i += 1) if (one[at + i] !== other[there + i]) return false;
  return true;
}

function hashAt(units: Units, k: number, at: number): number {
  let hash = 0;
  for (let i = 0; i < k; i += 1) hash = (Math.imul(hash, BASE) + (units[at + i] ?? 0)) | 0;
  return hash;
}
