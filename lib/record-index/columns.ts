/** What a set of events can be limited by, counted by and laid in lanes by. */
export const AXES = ["kind", "status", "level", "party", "topic", "person", "source"] as const;
export type Axis = (typeof AXES)[number];

/**
 * The values of every event on one axis, as codes of the axis's `Codes`, in the event's own order:
 * those of the event with ordinal i are values[starts[i]] to values[starts[i + 1] - 1].
 */
export type Links = { starts: Int32Array; values: Int32Array };

/** The code that stands for having no value on an axis. */
export const NONE = -1;

/** Stands for an open bound. No day of ours comes near it. */
export const OPEN = -0x80000000;

/**
 * Events as columns, an event being a place (its ordinal) in all of them: in the order of time in which lists show
 * them, by `listed`, `to` and `number`. Days since 1970-01-01.
 */
export type Columns = {
  size: number;
  /** The event's number in the database, which never changes. */
  number: Int32Array;
  listed: Int32Array;
  /** The stretch in which it is drawn. */
  from: Int32Array;
  to: Int32Array;
  /** `OPEN` where open. */
  earliestStart: Int32Array;
  latestStart: Int32Array;
  earliestEnd: Int32Array;
  latestEnd: Int32Array;
  salience: Int32Array;
  links: Record<Axis, Links>;
};

/** The number that stands for each id of one axis, from 0 in the order of their coming. */
export class Codes {
  readonly ids: string[] = [];
  readonly #codes = new Map<string, number>();

  /** Makes a code where there is none. */
  of(id: string): number {
    const known = this.#codes.get(id);
    if (known !== undefined) return known;
    this.#codes.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }

  known(id: string): number | undefined {
    return this.#codes.get(id);
  }
}

export type CodesOf = Record<Axis, Codes>;

export function noCodes(): CodesOf {
  return each(() => new Codes());
}

/** The same for every axis. */
export function each<T>(make: (axis: Axis) => T): Record<Axis, T> {
  return Object.fromEntries(AXES.map((axis) => [axis, make(axis)])) as Record<Axis, T>;
}
