import { firstOrdinals } from "./bits";
import { type Columns, OPEN } from "./columns";
import type { Lead } from "./page";
import { sorted, Walks } from "./walks";

/** Places in the array for each event. */
const MOST_ROOM = 16;

/** Columns with the orders in which they are walked, each made when it is first needed. They never change. */
export class Part {
  readonly all: Walks;
  readonly #kept = new Map<string, Int32Array>();
  #places: Places | null = null;

  constructor(readonly columns: Columns) {
    this.all = Walks.ofAll(columns);
  }

  get size(): number {
    return this.columns.size;
  }

  /** Ordinals by the last day on which it is possible, open ends left aside. */
  get byLastDay(): Int32Array {
    return this.#keep("byLastDay", () => sorted(firstOrdinals(this.size), (ordinal) => this.lastDay(ordinal)));
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
      sorted(firstOrdinals(this.size), (ordinal) => this.leadOf(lead, ordinal)),
    );
  }

  leadOf({ axis, places, none }: Lead, ordinal: number): number {
    const { starts, values } = this.columns.links[axis];
    const first = starts[ordinal] ?? 0;
    return first === starts[ordinal + 1] ? none : (places[values[first] ?? 0] ?? none);
  }

  /** Ordinal of the event with this number; undefined where it is not of this part. */
  ordinalOf(number: number): number | undefined {
    this.#places ??= placesOf(this.columns);
    return this.#places.get(number);
  }

  #keep(name: string, make: () => Int32Array): Int32Array {
    const known = this.#kept.get(name) ?? make();
    this.#kept.set(name, known);
    return known;
  }
}

/** Ordinals by number. */
type Places = { get: (number: number) => number | undefined };

/** Numbers that lie close to each other are places in an array; those of a few events out of many are not. */
function placesOf({ number, size }: Columns): Places {
  const most = number.reduce((high, one) => Math.max(high, one), 0);
  if (most > MOST_ROOM * size) return new Map(Array.from(number, (one, ordinal) => [one, ordinal]));
  const places = new Int32Array(most + 1).fill(-1);
  for (let ordinal = 0; ordinal < size; ordinal += 1) places[number[ordinal] ?? 0] = ordinal;
  return {
    get: (one) => {
      const ordinal = places[one] ?? -1;
      return ordinal === -1 ? undefined : ordinal;
    },
  };
}
