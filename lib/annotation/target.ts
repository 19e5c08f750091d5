import type { PassageTarget, Target } from "./annotation";

/* Free of zod, which tries in the browser to make code of words: client code may import it. */

export function isPassage(target: Target): target is PassageTarget {
  return "source" in target;
}

/** Whether the passage stands in the text of the source's present edition; else it is an orphan. */
export function isPlaced<T extends PassageTarget>(
  target: T,
  edition: number,
): target is T & { edition: number; start: number; end: number } {
  return target.edition === edition && target.start !== null && target.end !== null;
}
