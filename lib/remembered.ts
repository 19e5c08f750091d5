/** Keeps what was made lately of one state of things; of more than `most`, what was asked for longest ago goes. */
export class Remembered {
  #state = "";
  readonly #made = new Map<string, unknown>();

  constructor(readonly most: number) {}

  /** Forgets everything where the state is another one than before. */
  enter(state: string): void {
    if (state !== this.#state) this.#made.clear();
    this.#state = state;
  }

  /** Forgets what was made under this key. */
  forget(key: string): void {
    this.#made.delete(key);
  }

  has(key: string): boolean {
    return this.#made.has(key);
  }

  /** What was made under this key in this state, else what `make` makes. */
  get<T>(key: string, make: () => T): T {
    const known = this.#made.get(key) as T | undefined;
    const value = known ?? make();
    this.#made.delete(key);
    this.#made.set(key, value);
    const [oldest] = this.#made.keys();
    if (this.#made.size > this.most && oldest !== undefined) this.#made.delete(oldest);
    return value;
  }

  /** As `get`, for what is seldom asked for twice: the first time only the asking is kept. What lives on in memory is copied about there, and others wait meanwhile. */
  getAgain<T>(key: string, make: () => T): T {
    const asking = `asked for ${key}`;
    if (this.has(key) || this.has(asking)) return this.get(key, make);
    this.get(asking, () => true);
    return make();
  }
}
