/** Version of `normaliseText`, stored with every source: texts normalised otherwise have other offsets. */
export const NORMALISER = "nfc-lf-1";

/** NFC and LF line ends, and nothing else: no-break spaces, curly quotes and typos stay. */
export function normaliseText(raw: string): string {
  return raw.replace(/\r\n?/g, "\n").normalize("NFC");
}

/**
 * A text by Unicode code points. JavaScript counts UTF-16 units; all offsets that we store,
 * send or show are code points, half-open.
 */
export class CodePoints {
  readonly #points: string[];

  constructor(text: string) {
    this.#points = Array.from(text);
  }

  get length(): number {
    return this.#points.length;
  }

  slice(start: number, end: number): string {
    return this.#points.slice(Math.max(0, start), end).join("");
  }
}

/** Code-point offset of a UTF-16 index in `text`. */
export function toCodePoint(text: string, unit: number): number {
  let points = 0;
  for (const point of text) {
    if (unit <= 0) break;
    unit -= point.length;
    points += 1;
  }
  return points;
}
