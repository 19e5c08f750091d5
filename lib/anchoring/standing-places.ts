import type { Alignment } from "./align";
import { type Block, type Range, SUBSTANTIAL } from "./shared-words";
import { type Support, supportOf } from "./support";

/**
 * A place where all units of a passage stand. `rivals`: other words have as good a claim to the whole of it; `frayed`:
 * so many of its units, at an end, may be those of other words.
 */
export type StandingPlace = { image: Range; support: Support; isMoved: boolean; rivals: boolean; frayed: number };

/** `isSubstantial`: what stands there is long enough to be no chance. */
export type UnsurePlace = { image: Range; isSubstantial: boolean };

/** Where the units [s, e) of the old text stand unbroken in the new one: places that are held, and those that are not. */
export function standingPlaces(alignment: Alignment, [s, e]: Range): { sure: StandingPlace[]; unsure: UnsurePlace[] } {
  const sure = new Map<number, StandingPlace>();
  const unsure: UnsurePlace[] = [];
  alignment.runs.forEach((run, number) => {
    run.forEach((block, at) => {
      const { a, b, n } = block;
      if (a > s || a + n < e) return;
      const image: Range = [s - a + b, e - a + b];
      const support = supportOf(alignment, run, at, [s, e]);
      if (support === null) unsure.push({ image, isSubstantial: n >= SUBSTANTIAL });
      else if (!sure.has(image[0])) {
        const others = othersOn(alignment, block, [s, e], image, support);
        sure.set(image[0], { image, support, isMoved: number > 0, ...others });
      }
    });
  });
  const places = [...sure.values()];
  // Around a cut the same words may stand on both sides: they belong to the sentence that is whole, and they are not
  // where other words belong.
  const whole = places.filter((place) => place.support === "whole");
  const best = whole.length > 0 ? whole : places;
  const free = best.filter((place) => !place.rivals);
  return { sure: free.length > 0 ? free : best, unsure };
}

/** What other blocks claim of the passage or of its image. */
function othersOn(alignment: Alignment, own: Block, passage: Range, image: Range, support: Support) {
  let [rivals, frayed] = [false, 0];
  for (const run of alignment.runs) {
    run.forEach((block, at) => {
      const { a, b, n } = block;
      if (a - b === own.a - own.b) return;
      const shared = sharedUnits(image, [b, b + n]);
      const isRival = shared === image[1] - image[0];
      if (isRival) {
        const other = supportOf(alignment, run, at, [image[0] - b + a, image[1] - b + a]);
        if (other === "whole" || other === support) rivals = true;
      } else frayed = Math.max(frayed, shared);
      const inOld = sharedUnits(passage, [a, a + n]);
      if (inOld < passage[1] - passage[0]) frayed = Math.max(frayed, inOld);
    });
  }
  return { rivals, frayed };
}

export function sharedUnits([from, to]: Range, [first, last]: Range): number {
  return Math.max(0, Math.min(to, last) - Math.max(from, first));
}
