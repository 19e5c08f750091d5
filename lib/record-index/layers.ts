import { Remembered } from "../remembered";
import { allBits, type Bits, bothOf, firstOrdinals, hasBit, ordinalsIn, removeBit } from "./bits";
import { type Choice, chosenIn, keyOf, type Numbers } from "./choice";
import type { Columns } from "./columns";
import { emptyColumns, mergeColumns } from "./merge";
import { Part } from "./part";
import type { Walks } from "./walks";

/** A tail longer than this many times the root of the whole is merged into it: so much is gone through at each read. */
const LONGEST_TAIL = 8;
/** Of that length, the part from which on the index should be made anew. */
const WORN = 0.5;
const KEPT_ANSWERS = 400;
/** Each up to 30 bytes for each event. */
const KEPT_WALKS = 12;

/** The chosen events of one part; null: all of it. `walks`: of the same events and, of those written since, of some more. */
export type Chosen = { part: Part; set: Bits | null; walks: Walks };

/** What was worked out of the large part. `byWords`: of choices that ask for words, by the numbers that match them. */
type Kept = { answers: Remembered; walks: Remembered; byWords: WeakMap<Numbers, Kept> };

function noneKept(): Kept {
  return { answers: new Remembered(KEPT_ANSWERS), walks: new Remembered(KEPT_WALKS), byWords: new WeakMap() };
}

/** What is done with one event of a part: counted (1), or no longer counted (-1). */
type Visit = (part: Part, ordinal: number, by: 1 | -1) => void;

/**
 * The record in two parts: a large one that never changes, and a small one with what was written since, which takes
 * the place of what the large one says of the same events. So a write costs as much as itself, and what was worked out
 * of the large part stays true: a count is the large part's, less the replaced events, plus those of the small part.
 */
export class Layers {
  #base = new Part(emptyColumns(0));
  #tail = new Part(emptyColumns(0));
  #replaced: number[] = [];
  #standing: Bits | null = null;
  #kept = noneKept();

  /** Takes in events as they are now. `gone`: numbers of which nothing that was known before holds any longer. */
  update(fresh: Columns, gone: ReadonlySet<number>): void {
    const tail = mergeColumns(this.#tail.columns, fresh, (number) => gone.has(number));
    const known = new Set(this.#replaced);
    for (const number of gone) {
      const ordinal = this.#base.ordinalOf(number);
      if (ordinal !== undefined) known.add(ordinal);
    }
    this.#tail = new Part(tail);
    this.#replaced = [...known];
    this.#standing = null;
    if (this.#burden > 1) this.#merge();
  }

  /** Whether so much was written since the large part was made that it should be made anew, before a read has to. */
  get isWorn(): boolean {
    return this.#burden > WORN;
  }

  get #burden(): number {
    return (this.#tail.size + this.#replaced.length) / (LONGEST_TAIL * Math.sqrt(this.#base.size));
  }

  get size(): number {
    return this.#base.size - this.#replaced.length + this.#tail.size;
  }

  /** Where an event stands now; null where it is not known. */
  placeOf(number: number): { part: Part; ordinal: number } | null {
    for (const part of [this.#tail, this.#base]) {
      const ordinal = part.ordinalOf(number);
      const isReplaced = part === this.#base && this.#replaced.length > 0 && ordinal !== undefined;
      if (ordinal !== undefined && !(isReplaced && !hasBit(this.#standingBits(), ordinal))) return { part, ordinal };
    }
    return null;
  }

  /** The chosen events that stand, part by part. */
  chosen(choice: Choice): Chosen[] {
    const base = this.#setOf(choice);
    const standing = this.#replaced.length === 0 ? null : this.#standingBits();
    const set = base === null ? standing : standing === null ? base : bothOf(base, standing);
    return [
      { part: this.#base, set, walks: this.walksOf(choice) },
      { part: this.#tail, set: chosenIn(this.#tail, choice), walks: this.#tail.all },
    ];
  }

  /**
   * Something that adds up over events. `whole`: of the chosen events of the large part (null: all), worked out once
   * for the same `name` and choice; `make`: a copy of it that `visit` may change; `visit`: one event more or less.
   */
  sum<T>(
    name: string,
    choice: Choice,
    whole: (chosen: Chosen) => T,
    make: (whole: T) => T,
    visit: (sum: T) => Visit,
  ): T {
    const set = this.#setOf(choice);
    const sum = make(this.keep(name, choice, () => whole({ part: this.#base, set, walks: this.walksOf(choice) })));
    const change = visit(sum);
    for (const ordinal of this.#replaced) if (set === null || hasBit(set, ordinal)) change(this.#base, ordinal, -1);
    const tail = chosenIn(this.#tail, choice);
    for (let ordinal = 0; ordinal < this.#tail.size; ordinal += 1) {
      if (tail === null || hasBit(tail, ordinal)) change(this.#tail, ordinal, 1);
    }
    return sum;
  }

  /** The chosen events of the large part in their orders: kept for the choices that were asked for last. */
  walksOf(choice: Choice): Walks {
    const set = this.#setOf(choice);
    return set === null ? this.#base.all : this.#keptOf(choice).walks.get(keyOf(choice), () => this.#base.all.of(set));
  }

  /** What `make` makes of the chosen events of the large part, worked out once. */
  keep<T>(name: string, choice: Choice, make: () => T): T {
    return this.#keptOf(choice).answers.get(nameOf(name, choice), () => ({ made: make() })).made;
  }

  isKept(name: string, choice: Choice): boolean {
    return this.#keptOf(choice).answers.has(nameOf(name, choice));
  }

  #setOf(choice: Choice): Bits | null {
    return this.keep("set", choice, () => chosenIn(this.#base, choice));
  }

  /** Which events match words is asked anew after each write: what rests on it goes when that answer does. */
  #keptOf({ numbers }: Choice): Kept {
    if (numbers === null) return this.#kept;
    const known = this.#kept.byWords.get(numbers) ?? noneKept();
    this.#kept.byWords.set(numbers, known);
    return known;
  }

  #standingBits(): Bits {
    this.#standing ??= this.#standingNow();
    return this.#standing;
  }

  #standingNow(): Bits {
    const standing = allBits(this.#base.size);
    for (const ordinal of this.#replaced) removeBit(standing, ordinal);
    return standing;
  }

  #merge(): void {
    const replaced = new Set(this.#replaced.map((ordinal) => this.#base.columns.number[ordinal] ?? 0));
    this.#base = new Part(mergeColumns(this.#base.columns, this.#tail.columns, (number) => replaced.has(number)));
    this.#tail = new Part(emptyColumns(0));
    this.#replaced = [];
    this.#kept = noneKept();
  }
}

function nameOf(name: string, choice: Choice): string {
  return `${name} of ${keyOf(choice)}`;
}

/** Ordinals of the chosen events, in the order of columns. */
export function ordinalsOf({ part, set }: Pick<Chosen, "part" | "set">): Int32Array {
  return set === null ? firstOrdinals(part.size) : ordinalsIn(set);
}
