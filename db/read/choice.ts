import { type Choice, toChoice } from "@/lib/record-index/choice";
import type { Filters } from "@/lib/view";
import { toMatch } from "./match";
import type { Indexed } from "./record-index";
import { search } from "./search";
import type { Reader } from "./snapshot";

/** The filters as the index knows them. Ids that name nothing are expected to be gone: see `understand`. */
export function choiceOf(reader: Reader, { index, words }: Indexed, filters: Filters): Choice {
  const match = toMatch(filters.q);
  const numbers = match === null ? null : words.get<Choice["numbers"]>(match, () => numbersMatching(reader, filters.q));
  return toChoice(filters, index.codes, numbers);
}

/** For as long as others may wait, in ms. */
const STEP_MS = 8;

/**
 * Goes on looking up the words of the filters; false where there is nothing left to look up. In a large record a
 * single letter takes half a second, and all who look for the same go on with one search. What was found so far is
 * of one state of the record: after a write it begins anew.
 */
export function goOnSearching(reader: Reader, { words, searches }: Indexed, { q }: Filters): boolean {
  const match = toMatch(q);
  if (match === null || words.has(match)) return false;
  const running = searches.get(match, () => search(reader, q));
  const until = performance.now() + STEP_MS;
  let step = running.next();
  while (!step.done && performance.now() < until) step = running.next();
  if (!step.done) return true;
  const { value } = step;
  words.get(match, () => value);
  searches.forget(match);
  return true;
}

function numbersMatching(reader: Reader, typed: string): Int32Array {
  const searching = search(reader, typed);
  let step = searching.next();
  while (!step.done) step = searching.next();
  return step.value;
}
