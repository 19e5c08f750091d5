import { eachGrapheme } from "../graphemes";

/**
 * A text as it is compared: one unit for each grapheme that is not blank. What looks alike is the same unit: composed
 * and decomposed letters, quotes of any kind, hyphens and dashes, with whatever sign without width.
 */
export type Folded = {
  /** Units that are the same have the same number, also across texts that were folded by one `Folder`. */
  units: Int32Array;
  /** Code points of each unit in the text, half-open. */
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where a line or a sentence begins at this unit; one more entry than units, for the end of the text. */
  opens: Uint8Array;
};

const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
/** Ends a sentence together with the blank after it; Khmer signs do so alone. */
const STOP = /^[.!?…]$/u;
const STOP_ALONE = /^[។៕]$/u;
const CLOSER = /^[')\]]$/;
/** "Mr", "Feb", "U.S": the stop after it ends no sentence. */
const CUT_SHORT = /^[^\p{L}]*(?:\p{Lu}\p{Ll}{0,2}|\p{L}(?:\.\p{L})+)$/u;

const ALIKE = new Map(
  Object.entries({ "'": '"“”„‟«»″‘’‚‛‹›′`´', "-": "‐‑‒–—―−" }).flatMap(([plain, others]) =>
    Array.from(others, (other): [string, string] => [other, plain]),
  ),
);

/** What there is to know of a grapheme: its number and what it is compared by, "" for what has no ink. */
type Sign = { number: number; folded: string; points: number; kind: "line" | "blank" | "nothing" | "ink" };

/** Gives the same number to the same unit in all texts that it folds. */
export class Folder {
  readonly #signs = new Map<string, Sign>();
  readonly #numbers = new Map<string, number>();

  fold(text: string): Folded {
    // A grapheme is at least one UTF-16 unit.
    const units = new Int32Array(text.length);
    const starts = new Int32Array(text.length);
    const ends = new Int32Array(text.length);
    const opens = new Uint8Array(text.length + 1);
    let [count, at, word] = [0, 0, ""];
    let [opening, stopped] = [true, false];
    eachGrapheme(text, (grapheme) => {
      const { number, folded, points, kind } = this.#signOf(grapheme);
      at += points;
      if (kind !== "ink") {
        if (kind === "line" || (stopped && kind === "blank")) opening = true;
        if (kind !== "nothing") word = "";
        return;
      }
      units[count] = number;
      starts[count] = at - points;
      ends[count] = at;
      opens[count] = opening ? 1 : 0;
      count += 1;
      opening = STOP_ALONE.test(folded);
      stopped = (STOP.test(folded) && !CUT_SHORT.test(word)) || (stopped && CLOSER.test(folded));
      word += folded;
    });
    opens[count] = 1;
    return {
      units: units.subarray(0, count),
      starts: starts.subarray(0, count),
      ends: ends.subarray(0, count),
      opens: opens.subarray(0, count + 1),
    };
  }

  #signOf(grapheme: string): Sign {
    const known = this.#signs.get(grapheme);
    if (known) return known;
    const bare = grapheme.replace(IGNORED, "").normalize("NFC");
    const isBlank = /^\s*$/u.test(bare);
    const folded = isBlank ? "" : (ALIKE.get(bare) ?? bare);
    const number = this.#numbers.get(folded) ?? this.#numbers.size + 1;
    this.#numbers.set(folded, number);
    const blank = bare.includes("\n") ? "line" : bare === "" ? "nothing" : "blank";
    const sign: Sign = { number, folded, points: Array.from(grapheme).length, kind: isBlank ? blank : "ink" };
    this.#signs.set(grapheme, sign);
    return sign;
  }
}

/** The units that lie in code points [start, end) of a text, wholly or in part. */
export function unitsIn({ starts, ends }: Folded, start: number, end: number): [from: number, to: number] {
  return [firstWhere(ends, (one) => one > start), firstWhere(starts, (one) => one >= end)];
}

/** Index of the first of ascending values that is so; their number where none is. */
function firstWhere(values: Int32Array, isSo: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
