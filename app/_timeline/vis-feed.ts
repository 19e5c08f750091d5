import type { DataSet } from "vis-data/esnext";
import type { Wanted } from "./vis-data";

type Fed = { id: string; signature: string };

/** Adds and removes in one frame: with more of them a frame takes longer than the screen waits for it. */
const MOST_CHANGES = 12;

/** Brings a data set to what is wanted by a few changes a frame. What is wanted meanwhile takes the place of what was. */
export class Feed<T extends Fed> {
  #set: DataSet<T>;
  #missing: Wanted<T>[] = [];
  #gone: string[] = [];
  #frame: number | null = null;
  #change: (work: () => void) => void;
  #onFed: () => void;

  /** `change`: within which the data set is changed. `onFed`: everything that is wanted is there. */
  constructor(set: DataSet<T>, change: (work: () => void) => void, onFed: () => void) {
    this.#set = set;
    this.#change = change;
    this.#onFed = onFed;
  }

  /** Takes out at once what `keep` refuses, and begins with the rest. */
  want(wanted: Wanted<T>[], keep: (one: T) => boolean): void {
    const ids = new Set(wanted.map(({ id }) => id));
    const out: string[] = [];
    this.#gone = [];
    this.#set.forEach((one) => {
      if (!keep(one as T)) out.push(one.id);
      else if (!ids.has(one.id)) this.#gone.push(one.id);
    });
    if (out.length > 0) this.#change(() => this.#set.remove(out));
    this.#missing = wanted.filter((next) => this.#set.get(next.id)?.signature !== next.signature);
    this.#step();
  }

  stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
  }

  #step(): void {
    this.stop();
    this.#frame = null;
    const now = this.#missing.splice(0, MOST_CHANGES);
    const out = this.#gone.splice(0, MOST_CHANGES - now.length);
    this.#change(() => {
      if (now.length > 0) this.#set.update(now.map(({ make }) => make()) as Parameters<DataSet<T>["update"]>[0]);
      if (out.length > 0) this.#set.remove(out);
    });
    if (this.#missing.length + this.#gone.length > 0) this.#frame = requestAnimationFrame(() => this.#step());
    else this.#onFed();
  }
}
