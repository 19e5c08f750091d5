import type { Days } from "../answers/window";
import { MOST_SALIENCE } from "../salience";
import { isIn } from "./choice";
import type { Chosen } from "./layers";
import type { Part } from "./part";
import { scatter } from "./walks";

/** An event of a window with what it is ranked by: the most salient first, those as salient as it scattered over time. */
export type Foremost = { number: number; rank: readonly number[] };

/**
 * The `most` most salient of the chosen events that are drawn on a day of the window, in rank order.
 * `expected`: about how many there are, which decides whether the most salient are gone through until enough lie in
 * the window, or the window until all of it is seen.
 */
export function foremostIn(chosen: Chosen, window: Days, most: number, expected: number): Foremost[] {
  const { part, walks } = chosen;
  const fewSteps = (most * walks.byFrom.length) / Math.max(1, expected);
  const ordinals = fewSteps < expected ? goThroughRanks(chosen, window, most) : goThroughWindow(chosen, window);
  return mostSalient(part, ordinals, most)
    .map((ordinal) => toForemost(part, ordinal))
    .sort(byRank)
    .slice(0, most);
}

export function byRank(one: Foremost, other: Foremost): number {
  const at = one.rank.findIndex((key, place) => key !== other.rank[place]);
  return at === -1 ? 0 : (one.rank[at] ?? 0) - (other.rank[at] ?? 0);
}

function goThroughRanks({ part, walks, set }: Chosen, window: Days, most: number): number[] {
  const { from, to } = part.columns;
  const found: number[] = [];
  for (const ordinal of walks.bySalience) {
    if ((from[ordinal] ?? 0) > window.to || (to[ordinal] ?? 0) < window.from || !isIn(set, ordinal)) continue;
    if (found.push(ordinal) === most) break;
  }
  return found;
}

function goThroughWindow({ walks, set }: Chosen, window: Days): number[] {
  const found: number[] = [];
  walks.eachDrawnIn(window, (ordinal) => {
    if (isIn(set, ordinal)) found.push(ordinal);
  });
  return found;
}

/** Those that are as salient as the last of the `most` most salient, or more so: the full order is worked out for them alone. */
function mostSalient({ columns }: Part, ordinals: number[], most: number): number[] {
  if (ordinals.length <= most) return ordinals;
  const { salience } = columns;
  const having = new Int32Array(MOST_SALIENCE + 1);
  for (const ordinal of ordinals) having[salience[ordinal] ?? 0] = (having[salience[ordinal] ?? 0] ?? 0) + 1;
  let least = MOST_SALIENCE;
  for (let count = having[least] ?? 0; count < most && least > 0; count += having[least] ?? 0) least -= 1;
  return ordinals.filter((ordinal) => (salience[ordinal] ?? 0) >= least);
}

function toForemost({ columns }: Part, ordinal: number): Foremost {
  const { number, salience, listed, to } = columns;
  const at = (column: Int32Array) => column[ordinal] ?? 0;
  return { number: at(number), rank: [-at(salience), scatter(at(number)), at(listed), at(to), at(number)] };
}
