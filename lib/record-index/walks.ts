import type { Days } from "../answers/window";
import { below } from "./bin-counts";
import { type Bits, countBits, firstOrdinals, ordinalsIn } from "./bits";
import type { Axis, Columns, Links } from "./columns";

/** Ordinals grouped by the code of one of their values. */
export type Postings = { of: (code: number) => Int32Array; none: Int32Array };

/** By the first day drawn; by the last; by salience, the highest first, those as salient scattered over time. */
type Order = "byFrom" | "byTo" | "bySalience";

const BLOCK = 1024;
/** A set with fewer events than one in so many is sorted anew; of a larger one, the order of all is gone through. */
const FEW = 16;

/** Some events of a part, or all, in the orders in which they are walked, each made when it is first needed. They never change. */
export class Walks {
  readonly #columns: Columns;
  readonly #ordinals: () => Int32Array;
  readonly #make: (order: Order) => Int32Array;
  readonly #kept = new Map<string, unknown>();

  private constructor(columns: Columns, ordinals: () => Int32Array, make: (order: Order) => Int32Array) {
    this.#columns = columns;
    this.#ordinals = ordinals;
    this.#make = make;
  }

  static ofAll(columns: Columns): Walks {
    const ordinals = () => firstOrdinals(columns.size);
    return new Walks(columns, ordinals, (order) => sorted(ordinals(), keyOf(order, columns)));
  }

  /** The events among `set`, which must be of the same part. */
  of(set: Bits): Walks {
    const size = countBits(set);
    const isLarge = size * FEW > this.#columns.size;
    const walks: Walks = new Walks(
      this.#columns,
      () => ordinalsIn(set),
      (order) => (isLarge ? chosenOf(this[order], set, size) : sorted(walks.ordinals, keyOf(order, this.#columns))),
    );
    return walks;
  }

  /** As the columns have them. */
  get ordinals(): Int32Array {
    return this.#keep("ordinals", this.#ordinals);
  }

  get byFrom(): Int32Array {
    return this.#keep("byFrom", () => this.#make("byFrom"));
  }

  get byTo(): Int32Array {
    return this.#keep("byTo", () => this.#make("byTo"));
  }

  get bySalience(): Int32Array {
    return this.#keep("bySalience", () => this.#make("bySalience"));
  }

  /** Of each 1,024 events of `byFrom`, the last day on which any is drawn: what ended before a window is passed over at once. */
  get lastDays(): Int32Array {
    return this.#keep("lastDays", () => {
      const { byFrom } = this;
      const { to } = this.#columns;
      const last = new Int32Array(Math.ceil(byFrom.length / BLOCK)).fill(-0x80000000);
      for (let at = 0; at < byFrom.length; at += 1) {
        const block = Math.floor(at / BLOCK);
        last[block] = Math.max(last[block] ?? 0, to[byFrom[at] ?? 0] ?? 0);
      }
      return last;
    });
  }

  /** Events by their values on an axis, each group by the first (`from`) or the last (`to`) day drawn. */
  postings(axis: Axis, order: "from" | "to"): Postings {
    return this.#keep(`${axis} ${order}`, () =>
      grouped(this.#columns.links[axis], order === "from" ? this.byFrom : this.byTo),
    );
  }

  /** Calls back with the ordinal of every event drawn on a day of the window. */
  eachDrawnIn(window: Days, visit: (ordinal: number) => void): void {
    const { byFrom, lastDays } = this;
    const { from, to } = this.#columns;
    const begun = below(byFrom, from, window.to + 1);
    for (let block = 0; block * BLOCK < begun; block += 1) {
      if ((lastDays[block] ?? 0) < window.from) continue;
      const end = Math.min((block + 1) * BLOCK, begun);
      for (let at = block * BLOCK; at < end; at += 1) {
        const ordinal = byFrom[at] ?? 0;
        if ((to[ordinal] ?? 0) >= window.from) visit(ordinal);
      }
    }
  }

  #keep<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, make());
    return this.#kept.get(name) as T;
  }
}

function keyOf(order: Order, { from, to, number, salience }: Columns): (ordinal: number) => number {
  if (order === "byFrom") return (ordinal) => from[ordinal] ?? 0;
  if (order === "byTo") return (ordinal) => to[ordinal] ?? 0;
  return (ordinal) => scatter(number[ordinal] ?? 0) - (salience[ordinal] ?? 0) * SCATTERED;
}

function chosenOf(ordered: Int32Array, set: Bits, size: number): Int32Array {
  // Every one is put down and the chosen ones kept: to ask at each of a million is three times as slow.
  const chosen = new Int32Array(size + 1);
  let found = 0;
  for (let at = 0; at < ordered.length; at += 1) {
    const ordinal = ordered[at] ?? 0;
    chosen[found] = ordinal;
    found += ((set[ordinal >>> 5] ?? 0) >>> (ordinal & 31)) & 1;
  }
  return chosen.subarray(0, size);
}

const SCATTERED = 2 ** 16;

/**
 * A place from 0 to 65,535 for an event's number, the same always and next to no neighbour's (Fibonacci hashing): of many
 * events as salient as each other, those shown singly would else all be the earliest.
 */
export function scatter(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 16;
}

const HALF_BITS = 14;
const HALVES = 2 ** HALF_BITS;
const MOST_KEY = 2 ** 27 - 1;

/**
 * The ordinals by their keys, then as they stand. Keys beyond 2^27 count as that. Dealt out by the lower half of the
 * key and then by the upper (radix sort): a third of the time of sorting numbers that hold both.
 */
export function sorted(ordinals: Int32Array, keyOf: (ordinal: number) => number): Int32Array {
  const size = ordinals.length;
  const keys = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    keys[at] = Math.max(-MOST_KEY, Math.min(MOST_KEY, keyOf(ordinals[at] ?? 0))) + MOST_KEY;
  }
  const byLower = dealt(firstOrdinals(size), keys, 0);
  const places = dealt(byLower, keys, HALF_BITS);
  for (let at = 0; at < size; at += 1) places[at] = ordinals[places[at] ?? 0] ?? 0;
  return places;
}

/** The places by 14 bits of their keys, from the bit `shift`; those alike in them as they stand. */
function dealt(places: Int32Array, keys: Int32Array, shift: number): Int32Array {
  const starts = new Int32Array(HALVES + 1);
  for (let at = 0; at < keys.length; at += 1) {
    const next = (((keys[at] ?? 0) >>> shift) & (HALVES - 1)) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let digit = 1; digit <= HALVES; digit += 1) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
  const ordered = new Int32Array(places.length);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const digit = ((keys[place] ?? 0) >>> shift) & (HALVES - 1);
    const to = starts[digit] ?? 0;
    ordered[to] = place;
    starts[digit] = to + 1;
  }
  return ordered;
}

function grouped(links: Links, order: Int32Array): Postings {
  const { starts, values } = links;
  const codes = codesIn(links);
  const ends = new Int32Array(codes + 1);
  const none: number[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const ordinal = order[at] ?? 0;
    for (let value = starts[ordinal] ?? 0; value < (starts[ordinal + 1] ?? 0); value += 1) {
      const next = (values[value] ?? 0) + 1;
      ends[next] = (ends[next] ?? 0) + 1;
    }
  }
  for (let code = 1; code <= codes; code += 1) ends[code] = (ends[code] ?? 0) + (ends[code - 1] ?? 0);
  const next = ends.slice();
  const ordinals = new Int32Array(ends[codes] ?? 0);
  for (const ordinal of order) {
    const first = starts[ordinal] ?? 0;
    const after = starts[ordinal + 1] ?? 0;
    if (first === after) none.push(ordinal);
    for (let at = first; at < after; at += 1) {
      const code = values[at] ?? 0;
      const place = next[code] ?? 0;
      ordinals[place] = ordinal;
      next[code] = place + 1;
    }
  }
  return {
    of: (code) => (code < codes ? ordinals.subarray(ends[code], ends[code + 1]) : NOTHING),
    none: Int32Array.from(none),
  };
}

const NOTHING = new Int32Array(0);

const codesKnown = new WeakMap<Links, number>();

/** One more than the highest code. */
function codesIn(links: Links): number {
  const known = codesKnown.get(links);
  if (known !== undefined) return known;
  let most = -1;
  for (let at = 0; at < links.values.length; at += 1) most = Math.max(most, links.values[at] ?? 0);
  codesKnown.set(links, most + 1);
  return most + 1;
}
