/** Scripts that set no spaces between words: there a dictionary has to find them. */
const UNSPACED =
  /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Signs without width or meaning for words: a Khmer text has them between words, or not. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const segmenter = new Intl.Segmenter("km", { granularity: "word" });

/** The words of a text in any script, in lower case and without punctuation. */
export function wordsOf(text: string): string[] {
  const runs =
    text
      .replace(INVISIBLE, "")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => (UNSPACED.test(run) ? segmented(run) : [run]));
}

function segmented(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}
