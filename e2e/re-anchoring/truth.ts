import type { Placement } from "@/lib/anchoring/re-anchor";
import { type Cell, isBlank, type Stretch } from "./cells";

/** Where an old passage stands after the edit, in code points of the new text; its blanks at the ends don't count. */
export type Truth = {
  hull: Stretch | null;
  /** `intact`: all its letters, side by side. `altered`: by so little that it is the same. `other`: by so much that it isn't. */
  fate: "intact" | "altered" | "between" | "other" | "gone";
};

export type Verdict = "right" | "orphaned" | "wrong";

/** Shares of a passage that may be lost, or added to it: up to `little` it must be found, from `much` on it must not. */
const LITTLE = 0.1;
const MUCH = 0.5;

export type Traced = { cells: Cell[]; starts: number[]; placeOf: Map<number, number> };

/** Makes the edited cells fit to be asked for many passages. */
export function trace(cells: Cell[]): Traced {
  const starts = [0];
  const placeOf = new Map<number, number>();
  cells.forEach((cell, at) => {
    starts.push((starts[at] ?? 0) + Array.from(cell.text).length);
    if (cell.id !== null) placeOf.set(cell.id, at);
  });
  return { cells, starts, placeOf };
}

/** What became of old cells [from, to). */
export function truthOf(old: Cell[], { cells, starts, placeOf }: Traced, [from, to]: Stretch): Truth {
  const letters = old.slice(from, to).filter((cell) => !isBlank(cell));
  const places = letters.flatMap((cell) => placeOf.get(cell.id ?? -1) ?? []);
  if (places.length === 0) return { hull: null, fate: "gone" };
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const hull: Stretch = [starts[first] ?? 0, starts[last + 1] ?? 0];
  const isInOrder = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
  const exchanged = places.filter((place) => cells[place]?.isExchanged).length;
  const lost = letters.length - places.length + exchanged;
  const inside = cells.slice(first, last + 1).filter((cell) => !isBlank(cell)).length;
  const added = inside - places.length + exchanged;
  if (!isInOrder) return { hull, fate: "other" };
  if (lost === 0 && added === 0) return { hull, fate: "intact" };
  const share = Math.max(lost, added) / letters.length;
  const hasEnds = [letters[0], letters.at(-1)].every((cell) => placeOf.has(cell?.id ?? -1));
  return { hull, fate: share >= MUCH ? "other" : share <= LITTLE && hasEnds ? "altered" : "between" };
}

/** Judges an answer by the truth alone. */
export function judge(words: Cell[], truth: Truth, traced: Traced, answer: Placement): Verdict {
  const mustBeFound = truth.fate === "intact" || truth.fate === "altered";
  if (answer.kind === "orphan") return mustBeFound ? "orphaned" : "right";
  if (truth.hull === null) return "wrong";
  const placed = cellsIn(traced, answer.selector);
  if (placed === null) return "wrong";
  if (truth.fate !== "other") {
    const [first, last] = [placed[0], placed.at(-1)].map((at) => at ?? -1) as Stretch;
    if (traced.starts[first] === truth.hull[0] && traced.starts[last + 1] === truth.hull[1]) return "right";
  }
  const letters = words.filter((cell) => !isBlank(cell));
  const own = new Set(letters.map((cell) => cell.id));
  const isOwn = placed.map((at) => own.has(traced.cells[at]?.id ?? -1));
  const count = isOwn.filter(Boolean).length;
  if (count * 2 <= Math.max(placed.length, letters.length)) return "wrong";
  // Where the same letters stand before and after a cut, nobody can tell which of them went.
  const [before, after] = [isOwn.indexOf(true), placed.length - 1 - isOwn.lastIndexOf(true)];
  const read = lettersOf(placed.map((at) => traced.cells[at] as Cell));
  const asked = lettersOf(letters);
  const readsAlike =
    same(read.slice(0, before), asked.slice(0, before)) &&
    same(read.slice(read.length - after), asked.slice(asked.length - after));
  // Inner letters that went elsewhere are lost to it like others; its ends are not.
  const [first, last] = [placed[before] ?? -1, placed[placed.length - 1 - after] ?? -1];
  const firstLeft = letters[before]?.id ?? -1;
  const lastLeft = letters[letters.length - 1 - after]?.id ?? -1;
  const isFromEndToEnd =
    (traced.starts[first] === truth.hull[0] || traced.cells[first]?.id === firstLeft) &&
    (traced.starts[last + 1] === truth.hull[1] || traced.cells[last]?.id === lastLeft);
  return readsAlike && isFromEndToEnd ? "right" : "wrong";
}

function same(one: string[], other: string[]): boolean {
  return one.join("") === other.join("");
}

/** The cells with ink in a passage of the new text; null where it begins or ends within one. */
function cellsIn({ cells, starts }: Traced, { start, end }: { start: number; end: number }): number[] | null {
  const touched: number[] = [];
  for (let at = 0; at < cells.length && (starts[at] ?? 0) < end; at += 1) {
    if ((starts[at + 1] ?? 0) > start && !isBlank(cells[at] as Cell)) touched.push(at);
  }
  const isCut = touched.some((at) => (starts[at] ?? 0) < start || (starts[at + 1] ?? 0) > end);
  return isCut || touched.length === 0 ? null : touched;
}

/** Letters as they read, whatever form they are in. */
function lettersOf(cells: Cell[]): string[] {
  const plain = (text: string) =>
    text
      .normalize("NFC")
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
      .replace(/[“”„«»"‘’´']/g, "'");
  return cells.filter((cell) => !isBlank(cell)).map((cell) => plain(cell.text));
}
