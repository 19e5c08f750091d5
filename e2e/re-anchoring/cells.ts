/**
 * A text taken apart so that its letters can be followed through any edit: one cell for each grapheme.
 * `id`: its place among the cells of the old text; null for what an edit brought in.
 */
export type Cell = { text: string; id: number | null; isExchanged?: true };

/** Cells [from, to). */
export type Stretch = [from: number, to: number];

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("km", { granularity: "word" });

export function toCells(text: string): Cell[] {
  return Array.from(graphemes.segment(text), ({ segment }, id) => ({ text: segment, id }));
}

/** Cells of text that stood nowhere before. */
export function newCells(text: string): Cell[] {
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, id: null }));
}

export function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join("");
}

export function isBlank({ text }: Cell): boolean {
  return /^[\s\u200b-\u200d\u2060\ufeff\u00ad]*$/u.test(text);
}

/** The paragraphs with the empty lines after them. */
export function paragraphsOf(cells: readonly Cell[]): Stretch[] {
  return cutBefore(cells, (at) => cells[at - 1]?.text === "\n" && cells[at]?.text !== "\n");
}

/** The sentences with the blanks after them; none goes over a line, and none ends with "Mr." or the number of a list. */
export function sentencesOf(cells: readonly Cell[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const [from, to] of cutBySegments(cells, sentences)) {
    const before = whole.at(-1);
    const isCutShort = before && /(?:\b(?:Mr|Feb|U\.S)|^\s*\d)\.\s*$/.test(textOf(cells.slice(...before)));
    if (isCutShort) before[1] = to;
    else whole.push([from, to]);
  }
  return whole;
}

/** Words, blanks and signs, each for itself; Khmer by dictionary. */
export function wordsOf(cells: readonly Cell[]): Stretch[] {
  return cutBySegments(cells, words).filter(([from]) => /[\p{L}\p{N}]/u.test(cells[from]?.text ?? ""));
}

function cutBySegments(cells: readonly Cell[], segmenter: Intl.Segmenter): Stretch[] {
  const begins = new Set(Array.from(segmenter.segment(textOf(cells)), ({ index }) => index));
  let unit = 0;
  const cuts = new Set<number>();
  cells.forEach((cell, at) => {
    if (begins.has(unit)) cuts.add(at);
    unit += cell.text.length;
  });
  return cutBefore(cells, (at) => cuts.has(at));
}

function cutBefore(cells: readonly Cell[], isCut: (at: number) => boolean): Stretch[] {
  const cuts = cells.map((_, at) => at).filter((at) => at === 0 || isCut(at));
  return cuts.map((from, index) => [from, cuts[index + 1] ?? cells.length]);
}
