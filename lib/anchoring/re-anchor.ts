import { type Selector, selectorAt } from "../evidence";
import { CodePoints } from "../text";
import { type Alignment, alignTexts } from "./align";
import { changedPlace } from "./changed-place";
import { unitsIn } from "./fold";
import type { Range } from "./shared-words";
import { standingPlaces } from "./standing-places";

/** `same`: the words stand as they stood, in their order; `moved`: among other words; `changed`: they read otherwise. */
export type How = "same" | "moved" | "changed";

/**
 * `gone`: the words no longer stand there; `several`: they might be one of several; `altered`: too much of them changed;
 * `doubtful`: the words stand somewhere, but what stood around them doesn't; `blank`: there are no words.
 */
export type OrphanReason = "gone" | "several" | "altered" | "doubtful" | "blank";

export type Placement =
  | { kind: "placed"; selector: Selector; how: How }
  | { kind: "orphan"; reason: OrphanReason; candidate?: Selector };

/** Stands in one grapheme with what is before it. */
const JOINS = /^[\p{Grapheme_Extend}\p{Mc}\u200d]/u;

/** Two editions of a text, compared once, to place any number of passages. */
export type Editions = { alignment: Alignment; old: CodePoints; now: CodePoints };

export function compareEditions(oldText: string, newText: string): Editions {
  return { alignment: alignTexts(oldText, newText), old: new CodePoints(oldText), now: new CodePoints(newText) };
}

/**
 * Finds the words of a passage of the old edition in the new one: the same words, not others that read the same.
 * Where that is not beyond doubt the answer is an orphan, with the place that was in doubt where there is one.
 */
export function reAnchor(editions: Editions, passage: Pick<Selector, "start" | "end">): Placement {
  const { alignment } = editions;
  const range = unitsIn(alignment.old, passage.start, passage.end);
  if (range[0] >= range[1]) return { kind: "orphan", reason: "blank" };
  const place = (image: Range) => selectorFor(editions, passage, range, image);

  const { sure, unsure } = standingPlaces(alignment, range);
  const [first, ...others] = sure;
  const isElsewhere = unsure.some(({ image, isSubstantial }) => isSubstantial && image[0] !== first?.image[0]);
  if (first && others.length === 0 && !first.rivals && (first.support === "whole" || !isElsewhere)) {
    const selector = place(first.image);
    const isSame = selector.exact === editions.old.slice(passage.start, passage.end);
    const units = range[1] - range[0];
    const isClear = first.support === "whole" ? first.frayed * 2 <= units : first.frayed * (isSame ? 2 : 8) < units;
    if (!isClear) return { kind: "orphan", reason: "doubtful", candidate: selector };
    return { kind: "placed", selector, how: isSame ? (first.isMoved ? "moved" : "same") : "changed" };
  }
  if (first) return { kind: "orphan", reason: "several", candidate: place(first.image) };

  const changed = changedPlace(alignment, range);
  if (changed?.isSure) return { kind: "placed", selector: place(changed.image), how: "changed" };
  if (unsure[0]) return { kind: "orphan", reason: "doubtful", candidate: place(unsure[0].image) };
  if (changed) return { kind: "orphan", reason: "altered", candidate: place(changed.image) };
  return { kind: "orphan", reason: "gone" };
}

/** The image of a passage in the new text; blanks at its ends are taken along where they stand there, too. */
function selectorFor(
  { alignment, old, now }: Editions,
  { start, end }: Pick<Selector, "start" | "end">,
  [s, e]: Range,
  [from, to]: Range,
): Selector {
  const lead = old.slice(start, Math.max(start, alignment.old.starts[s] ?? 0));
  const trail = old.slice(Math.min(end, alignment.old.ends[e - 1] ?? 0), end);
  let first = alignment.now.starts[from] ?? 0;
  let last = alignment.now.ends[to - 1] ?? 0;
  const [leading, trailing] = [Array.from(lead).length, Array.from(trail).length];
  if (first >= leading && now.slice(first - leading, first) === lead) first -= leading;
  const isWhole = !JOINS.test(now.slice(last + trailing, last + trailing + 1));
  if (isWhole && now.slice(last, last + trailing) === trail) last += trailing;
  return selectorAt(now, first, last);
}
