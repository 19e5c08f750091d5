/** A set of the events of one part, by their ordinals: 32 to a word. */
export type Bits = Uint32Array;

export function noBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  const beyond = (bits.length << 5) - size;
  if (beyond > 0) bits[bits.length - 1] = 0xffffffff >>> beyond;
  return bits;
}

export function addBit(bits: Bits, ordinal: number): void {
  const word = ordinal >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (ordinal & 31));
}

export function removeBit(bits: Bits, ordinal: number): void {
  const word = ordinal >>> 5;
  bits[word] = (bits[word] ?? 0) & ~(1 << (ordinal & 31));
}

export function hasBit(bits: Bits, ordinal: number): boolean {
  return (((bits[ordinal >>> 5] ?? 0) >>> (ordinal & 31)) & 1) === 1;
}

/** What is in both. */
export function bothOf(one: Bits, other: Bits): Bits {
  return one.map((word, at) => word & (other[at] ?? 0));
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at += 1) {
    // Counts the ones of a word by adding its halves up, then its quarters, and so on.
    let word = bits[at] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** The first `size` ordinals. */
export function firstOrdinals(size: number): Int32Array {
  const ordinals = new Int32Array(size);
  for (let ordinal = 0; ordinal < size; ordinal += 1) ordinals[ordinal] = ordinal;
  return ordinals;
}

/** The first ordinal in the set; -1 where there is none. */
export function firstIn(bits: Bits): number {
  const at = bits.findIndex((word) => word !== 0);
  return at === -1 ? -1 : (at << 5) + 31 - Math.clz32((bits[at] ?? 0) & -(bits[at] ?? 0));
}

/** The ordinals in the set, in their order. */
export function ordinalsIn(bits: Bits): Int32Array {
  const ordinals = new Int32Array(countBits(bits));
  let found = 0;
  for (let at = 0; at < bits.length; at += 1) {
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1) {
      ordinals[found] = (at << 5) + (31 - Math.clz32(word & -word));
      found += 1;
    }
  }
  return ordinals;
}
