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
  readonly #text: string;
  /** Null where every one is a single unit, as in nearly all texts: to take these apart costs more than all else in a save. */
  readonly #points: string[] | null;

  constructor(text: string) {
    this.#text = text;
    this.#points = SURROGATE.test(text) ? Array.from(text) : null;
  }

  get length(): number {
    return (this.#points ?? this.#text).length;
  }

  slice(start: number, end: number): string {
    const from = Math.max(0, start);
    return this.#points?.slice(from, end).join("") ?? this.#text.slice(from, end);
  }
}

const SURROGATE = /[\ud800-\udfff]/;

/** Code-point offset of a UTF-16 index in `text`. */
export function toCodePoint(text: string, unit: number): number {
  if (!SURROGATE.test(text)) return Math.min(Math.max(unit, 0), text.length);
  let points = 0;
  for (const point of text) {
    if (unit <= 0) break;
    unit -= point.length;
    points += 1;
  }
  return points;
}
