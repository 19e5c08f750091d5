import type { Span } from "./span";

/** ms without a change of scale after which a zoom is over. */
const QUIET_MS = 150;
/** A share of the length: less is rounding. */
const LEAST_CHANGE = 1e-4;

/**
 * Lets a zoom run free: on its way through the rungs of the ladder nothing is read, and nothing laid out anew, before
 * the hand rests; what is there is stretched. Movements that keep the scale are passed on at once.
 */
export class ZoomWatch {
  #last: Span;
  #settled = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #onSpan: (span: Span, settled: boolean) => void;
  #onZoom: (zooming: boolean) => void;

  constructor(span: Span, onSpan: (span: Span, settled: boolean) => void, onZoom: (zooming: boolean) => void) {
    this.#last = span;
    this.#onSpan = onSpan;
    this.#onZoom = onZoom;
  }

  see(span: Span, settled: boolean): void {
    const length = this.#last.to - this.#last.from;
    const scaled = Math.abs(span.to - span.from - length) > LEAST_CHANGE * length;
    this.#last = span;
    if (!scaled && this.#timer === null) {
      this.#onSpan(span, settled);
      return;
    }
    this.#settled = settled;
    if (this.#timer === null) this.#onZoom(true);
    else clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), QUIET_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #rest(): void {
    this.#timer = null;
    this.#onZoom(false);
    this.#onSpan(this.#last, this.#settled);
  }
}
