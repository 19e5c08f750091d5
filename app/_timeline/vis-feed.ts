import type { DataSet } from "vis-data/esnext";

type Fed = { id: string; signature: string };

/**
 * Adds and removes in one frame: the library measures each box as it comes, and three hundred at once are a stutter.
 */
const MOST_CHANGES = 24;

/** Brings a data set to what is wanted by a few changes a frame. What is wanted meanwhile takes the place of what was. */
export class Feed<T extends Fed> {
  #set: DataSet<T>;
  #wanted: T[] = [];
  #frame: number | null = null;
  #onFed: () => void;

  /** `onFed`: everything that is wanted is there. */
  constructor(set: DataSet<T>, onFed: () => void) {
    this.#set = set;
    this.#onFed = onFed;
  }

  /** Takes out at once what `keep` refuses, and begins with the rest. */
  want(wanted: T[], keep: (one: T) => boolean): void {
    this.#wanted = wanted;
    const gone = this.#set.get({ filter: (one) => !keep(one as T) });
    if (gone.length > 0) this.#set.remove(gone.map(({ id }) => id));
    this.#step();
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
  }

  #step(): void {
    this.stop();
    this.#frame = null;
    const ids = new Set(this.#wanted.map(({ id }) => id));
    const gone = this.#set.getIds().filter((id) => !ids.has(String(id)));
    const changed = this.#wanted.filter((next) => this.#set.get(next.id)?.signature !== next.signature);
    const now = changed.slice(0, MOST_CHANGES);
    const out = gone.slice(0, MOST_CHANGES - now.length);
    if (now.length > 0) this.#set.update(now as Parameters<DataSet<T>["update"]>[0]);
    if (out.length > 0) this.#set.remove(out);
    if (now.length + out.length < changed.length + gone.length) this.#frame = requestAnimationFrame(() => this.#step());
    else this.#onFed();
  }
}
