import { locateQuote, type Selector, toSelector } from "../evidence";
import { CodePoints, normaliseText } from "../text";
import type { PassageTarget } from "./annotation";

/**
 * Looks for an imported passage in the present text of its source: first where it says, if the words stand there, then
 * by the words, if one place alone has them between their neighbours. What is found nowhere, or in several places, comes
 * back as an orphan, with the words and the place that were claimed.
 */
export function placePassage(
  target: PassageTarget,
  { text, edition }: { text: string; edition: number },
): PassageTarget {
  if (target.exact !== "") {
    const found = atItsPosition(target, text, edition) ?? byItsWords(target, text);
    if (found !== null) return { source: target.source, edition, ...found };
  }
  // An edition that is still to come would make an unproved place a proved one on the day it comes.
  const isOfFormerText = target.edition !== null && target.edition < edition;
  return isOfFormerText ? target : { ...target, edition: null };
}

/** A place counted in the text of another edition proves nothing in this one. */
function atItsPosition(
  { start, end, exact, prefix, suffix, edition: counted }: PassageTarget,
  text: string,
  edition: number,
): Selector | null {
  if (start === null || end === null || (counted !== null && counted !== edition)) return null;
  const points = new CodePoints(text);
  const length = (words: string) => Array.from(words).length;
  const isThere =
    points.slice(start, end) === exact &&
    points.slice(start - length(prefix), start) === prefix &&
    points.slice(end, end + length(suffix)) === suffix;
  return isThere ? toSelector(text, start, end) : null;
}

function byItsWords({ exact, prefix, suffix }: PassageTarget, text: string): Selector | null {
  const asStored = { exact: normaliseText(exact), prefix: normaliseText(prefix), suffix: normaliseText(suffix) };
  const found = locateQuote(text, asStored);
  return found.ok ? found.value : null;
}
