/** `ahead`: a read that nobody waits for yet. */
export type Urgency = "now" | "ahead";

/**
 * Sends reads one at a time, the newest first and those that nobody waits for last, and forgets those given up before
 * their turn. React sends a client's server actions one after another and cannot take one back, so what is not sent
 * yet is all that can be saved: twenty pans in a second would else queue twenty reads, and show the last of them
 * seconds later.
 */
export class Turns {
  #busy = false;
  #waiting: Record<Urgency, (() => void)[]> = { now: [], ahead: [] };

  /** The promise rejects as `send` does, or with the signal's reason where it was given up before its turn. */
  async take<T>(signal: AbortSignal, send: () => Promise<T>, urgency: Urgency = "now"): Promise<T> {
    if (this.#busy) await this.#turn(signal, urgency);
    this.#busy = true;
    try {
      return await send();
    } finally {
      const next = this.#waiting.now.pop() ?? this.#waiting.ahead.pop();
      if (next) next();
      else this.#busy = false;
    }
  }

  #turn(signal: AbortSignal, urgency: Urgency): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        signal.removeEventListener("abort", giveUp);
        resolve();
      };
      const giveUp = () => {
        this.#waiting[urgency] = this.#waiting[urgency].filter((other) => other !== go);
        reject(signal.reason);
      };
      if (signal.aborted) reject(signal.reason);
      else this.#waiting[urgency].push(go);
      signal.addEventListener("abort", giveUp, { once: true });
    });
  }
}

const turns = new Turns();

/** In the browser, one read of the set at a time; on the server, where each request is another reader's, at once. */
export function inTurn<T>(signal: AbortSignal, send: () => Promise<T>, urgency?: Urgency): Promise<T> {
  return typeof window === "undefined" ? send() : turns.take(signal, send, urgency);
}
