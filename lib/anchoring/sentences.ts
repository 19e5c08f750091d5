import type { Alignment, Run } from "./align";
import type { Folded } from "./fold";
import type { Block, Range } from "./shared-words";

/** A whole sentence of fewer units may be a chance. */
const SENTENCE = 8;
/** Of so many units of a sentence one may be another, for it to be the same sentence. */
const SHARE = 8;

/** The whole sentences, or lines, in which units [s, e) lie. */
function sentenceAround({ opens }: Folded, [s, e]: Range): Range {
  let [from, to] = [s, e];
  while (from > 0 && !opens[from]) from -= 1;
  while (to < opens.length - 1 && !opens[to]) to += 1;
  return [from, to];
}

/** Whether a block holds the whole sentences around a passage, and they are whole sentences in the new text, too. */
export function isWholeSentence({ old, now }: Alignment, { a, b, n }: Block, passage: Range): boolean {
  const [from, to] = sentenceAround(old, passage);
  if (from < a || to > a + n || to - from < SENTENCE) return false;
  return Boolean(now.opens[from - a + b] && now.opens[to - a + b]);
}

/**
 * Whether the sentences around a passage went with it: they begin and end as those around its image, and all but an
 * eighth of their units is the same.
 */
export function isSentenceKept({ old, now }: Alignment, run: Run, passage: Range, image: Range): boolean {
  const [from, to] = sentenceAround(old, passage);
  const [first, last] = sentenceAround(now, image);
  let [kept, begins, ends] = [0, false, false];
  for (const { a, b, n } of run) {
    const start = Math.max(0, from - a, first - b);
    const end = Math.min(n, to - a, last - b);
    if (end <= start) continue;
    kept += end - start;
    begins ||= a + start === from && b + start === first;
    ends ||= a + end === to && b + end === last;
  }
  const longest = Math.max(to - from, last - first);
  return begins && ends && to - from >= SENTENCE && (longest - kept) * SHARE <= to - from;
}
