import { wordsOf } from "./words";

/** Hashes of every run of five words of a text, 32 bits each, in ascending order and each once. */
export type Shingles = Uint32Array;

/** Words in a shingle. Fewer find likeness in set phrases, more lose a text at every second correction. */
const WORDS = 5;

/** A text of fewer than five words is one shingle, an empty one none. */
export function shinglesOf(text: string): Shingles {
  const hashes = wordsOf(text).map(hashOf);
  if (hashes.length === 0) return new Uint32Array();
  const count = Math.max(1, hashes.length - WORDS + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let mixed = 0;
    for (let word = at; word < at + WORDS; word += 1)
      mixed = Math.imul(mixed ^ (hashes[word] ?? 0), 0x9e3779b1) ^ (mixed >>> 15);
    shingles[at] = mixed >>> 0;
  }
  return eachOnce(shingles.sort());
}

/**
 * How alike two texts are, as shares from 0 to 1: `resemblance`, what they share of all that either has;
 * `contained`, how much of the first stands in the second; `contains`, how much of the second in the first.
 */
export type Likeness = { resemblance: number; contained: number; contains: number };

export function likeness(first: Shingles, second: Shingles): Likeness {
  const shared = countShared(first, second);
  const share = (of: number) => (of === 0 ? 0 : shared / of);
  return {
    resemblance: share(first.length + second.length - shared),
    contained: share(first.length),
    contains: share(second.length),
  };
}

function countShared(first: Shingles, second: Shingles): number {
  let shared = 0;
  for (let a = 0, b = 0; a < first.length && b < second.length; ) {
    const [left = 0, right = 0] = [first[a], second[b]];
    if (left === right) shared += 1;
    if (left <= right) a += 1;
    if (right <= left) b += 1;
  }
  return shared;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function eachOnce(sorted: Uint32Array): Uint32Array {
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}
