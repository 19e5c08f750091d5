import { below } from "./bin-counts";
import { type Axis, type Columns, type Links, OPEN } from "./columns";
import type { Lead } from "./page";

/** Ordinals grouped by the code of one of their values. */
export type Postings = { of: (code: number) => Int32Array; none: Int32Array };

const BLOCK = 1024;

/** Columns with the orders in which they are walked, each made when it is first needed. They never change. */
export class Part {
  readonly #kept = new Map<string, unknown>();

  constructor(readonly columns: Columns) {}

  get size(): number {
    return this.columns.size;
  }

  /** Ordinals by the first day drawn. */
  get byFrom(): Int32Array {
    return this.#keep("byFrom", () => order(this.size, (ordinal) => this.columns.from[ordinal] ?? 0));
  }

  /** Ordinals by the last day drawn. */
  get byTo(): Int32Array {
    return this.#keep("byTo", () => order(this.size, (ordinal) => this.columns.to[ordinal] ?? 0));
  }

  /** Ordinals by salience, the highest first, those as salient scattered over time. */
  get bySalience(): Int32Array {
    const { salience, number } = this.columns;
    return this.#keep("bySalience", () =>
      order(this.size, (at) => scatter(number[at] ?? 0) - (salience[at] ?? 0) * SCATTERED),
    );
  }

  /** Of each 1,024 events of `byFrom`, the last day on which any is drawn: what ended before a window is passed over at once. */
  get lastDays(): Int32Array {
    return this.#keep("lastDays", () => {
      const last = new Int32Array(Math.ceil(this.size / BLOCK)).fill(-0x80000000);
      this.byFrom.forEach((ordinal, at) => {
        const block = Math.floor(at / BLOCK);
        last[block] = Math.max(last[block] ?? 0, this.columns.to[ordinal] ?? 0);
      });
      return last;
    });
  }

  /** Events by their values on an axis, each group by the first (`from`) or the last (`to`) day drawn. */
  postings(axis: Axis, order: "from" | "to"): Postings {
    return this.#keep(`${axis} ${order}`, () =>
      grouped(this.columns.links[axis], order === "from" ? this.byFrom : this.byTo),
    );
  }

  /** Ordinals by the last day on which it is possible, open ends left aside. */
  get byLastDay(): Int32Array {
    return this.#keep("byLastDay", () => order(this.size, (ordinal) => this.lastDay(ordinal)));
  }

  /** The last possible day of an event, an open end left aside. */
  lastDay(ordinal: number): number {
    const { latestEnd, earliestEnd, latestStart, earliestStart } = this.columns;
    for (const bound of [latestEnd, earliestEnd, latestStart]) {
      const day = bound[ordinal] ?? OPEN;
      if (day !== OPEN) return day;
    }
    return earliestStart[ordinal] ?? OPEN;
  }

  /** Ordinals by what leads an order, then as they are. */
  ordered(lead: Lead): Int32Array {
    return this.#keep(`${lead.axis} as ${lead.places.join()}`, () =>
      order(this.size, (ordinal) => this.leadOf(lead, ordinal)),
    );
  }

  leadOf({ axis, places, none }: Lead, ordinal: number): number {
    const { starts, values } = this.columns.links[axis];
    const first = starts[ordinal] ?? 0;
    return first === starts[ordinal + 1] ? none : (places[values[first] ?? 0] ?? none);
  }

  /** How many events are drawn on a day of the window. */
  drawnIn(window: { from: number; to: number }): number {
    return below(this.byFrom, this.columns.from, window.to + 1) - below(this.byTo, this.columns.to, window.from);
  }

  /** Ordinal of the event with this number; undefined where it is not of this part. */
  ordinalOf(number: number): number | undefined {
    const places = this.#keep("places", () => {
      const { number } = this.columns;
      const all = new Int32Array(number.reduce((most, one) => Math.max(most, one), 0) + 1).fill(-1);
      for (let ordinal = 0; ordinal < number.length; ordinal += 1) all[number[ordinal] ?? 0] = ordinal;
      return all;
    });
    const ordinal = places[number] ?? -1;
    return ordinal === -1 ? undefined : ordinal;
  }

  /** Calls back with the ordinal of every event drawn on a day of the window. */
  eachDrawnIn(window: { from: number; to: number }, visit: (ordinal: number) => void): void {
    const { byFrom, lastDays } = this;
    const { from, to } = this.columns;
    for (let block = 0; block < lastDays.length; block += 1) {
      if ((from[byFrom[block * BLOCK] ?? 0] ?? 0) > window.to) return;
      if ((lastDays[block] ?? 0) < window.from) continue;
      const end = Math.min((block + 1) * BLOCK, byFrom.length);
      for (let at = block * BLOCK; at < end; at += 1) {
        const ordinal = byFrom[at] ?? 0;
        if ((from[ordinal] ?? 0) <= window.to && (to[ordinal] ?? 0) >= window.from) visit(ordinal);
      }
    }
  }

  #keep<T>(name: string, make: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, make());
    return this.#kept.get(name) as T;
  }
}

const SCATTERED = 2 ** 16;

/**
 * A place from 0 to 65,535 for an event's number, the same always and next to no neighbour's (Fibonacci hashing): of many
 * events as salient as each other, those shown singly would else all be the earliest.
 */
export function scatter(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 16;
}

// A key and its place in one number, which sorts without a comparison of ours: a twentieth of the time.
const PLACES = 2 ** 25;
const MOST_KEY = 2 ** 27 - 1;

/** The places from 0 to `size` by their keys, then by themselves. Keys beyond 2^27 count as that. */
function order(size: number, keyOf: (place: number) => number): Int32Array {
  const keyed = new Float64Array(size);
  for (let place = 0; place < size; place += 1) {
    const key = Math.max(-MOST_KEY, Math.min(MOST_KEY, keyOf(place)));
    keyed[place] = key * PLACES + place;
  }
  keyed.sort();
  const places = new Int32Array(size);
  for (let at = 0; at < size; at += 1) places[at] = (((keyed[at] ?? 0) % PLACES) + PLACES) % PLACES;
  return places;
}

function grouped({ starts, values }: Links, order: Int32Array): Postings {
  const codes = values.reduce((most, code) => Math.max(most, code), -1) + 1;
  const ends = new Int32Array(codes + 1);
  const none: number[] = [];
  for (const code of values) ends[code + 1] = (ends[code + 1] ?? 0) + 1;
  for (let code = 1; code <= codes; code += 1) ends[code] = (ends[code] ?? 0) + (ends[code - 1] ?? 0);
  const next = ends.slice();
  const ordinals = new Int32Array(values.length);
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
