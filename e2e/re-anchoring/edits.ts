import { type Cell, isBlank, newCells, paragraphsOf, type Stretch, sentencesOf, textOf, wordsOf } from "./cells";
import type { Random } from "./random";
import type { Foreign } from "./texts";

/** `touched`: cells of the old text, by id, whose fate the edit is about. */
export type Edited = { cells: Cell[]; touched?: Stretch };

export type Edit = (cells: Cell[], random: Random, foreign: Foreign) => Edited;

const SPACES = ["\u00a0", "\u202f", "\u2009", "  ", " \u00a0", "\t"];
const WITHOUT_WIDTH = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad"];
const QUOTES = ["“”", "„“", "«»", '""', "‘’"];
const LETTERS = "abcdefghijklmnopqrstuvwxyzéèកខគងចឆជញដតថ";

/** One edit of each kind. An edit may do nothing where the text offers no place for it. */
export const EDITS = { insert, delete: remove, replace, reorder, copy, decoy, spaces, forms, zeroWidth, quotes, typos };
export type EditKind = keyof typeof EDITS;

function splice(cells: Cell[], [from, to]: Stretch, added: Cell[] = []): Cell[] {
  return [...cells.slice(0, from), ...added, ...cells.slice(to)];
}

/** Ids of the old text from the first to the last of these cells. */
function idsOf(cells: Cell[]): { touched?: Stretch } {
  const ids = cells.flatMap((cell) => cell.id ?? []);
  return ids.length === 0 ? {} : { touched: [Math.min(...ids), Math.max(...ids) + 1] };
}

function around(cells: Cell[], at: number): { touched?: Stretch } {
  return idsOf(cells.slice(Math.max(0, at - 12), at + 12));
}

function insert(cells: Cell[], random: Random, foreign: Foreign): Edited {
  const put = (at: number, text: string) => ({ cells: splice(cells, [at, at], newCells(text)), ...around(cells, at) });
  const size = random.below(10);
  if (size < 4) return put(random.oneOf(wordsOf(cells))[0], `${random.oneOf(foreign.words)}${foreign.space}`);
  if (size < 7) return put(random.oneOf(sentencesOf(cells))[0], `${random.oneOf(foreign.sentences)} `);
  if (size < 9) return put(random.oneOf(paragraphsOf(cells))[0], `${random.oneOf(foreign.sentences)}\n\n`);
  return put(random.below(cells.length), random.oneOf(foreign.words));
}

/** A word or several, a sentence, a paragraph, or any stretch. */
function someStretch(cells: Cell[], random: Random): Stretch {
  const size = random.below(10);
  if (size < 3) {
    const words = wordsOf(cells);
    const first = random.below(words.length);
    const last = Math.min(words.length - 1, first + random.below(4));
    return [words[first]?.[0] ?? 0, words[last + 1]?.[0] ?? cells.length];
  }
  if (size < 6) return random.oneOf(sentencesOf(cells));
  if (size < 8) return random.oneOf(paragraphsOf(cells));
  const from = random.below(cells.length);
  return [from, Math.min(cells.length, from + random.from(1, 80))];
}

function remove(cells: Cell[], random: Random): Edited {
  const stretch = someStretch(cells, random);
  if (isEquallyOther(cells, stretch)) return { cells };
  return { cells: splice(cells, stretch), ...idsOf(cells.slice(Math.max(0, stretch[0] - 12), stretch[1] + 12)) };
}

/** Where the words after a stretch are those it begins with, or those before it those it ends with, another could be meant. */
function isEquallyOther(cells: Cell[], [from, to]: Stretch): boolean {
  const letters = (part: Cell[]) => lettersOf(part.filter((cell) => !isBlank(cell)));
  const [inside, after, before] = [
    cells.slice(from, to),
    cells.slice(to, to + 12),
    cells.slice(Math.max(0, from - 12), from),
  ];
  const isAlike = letters(inside).slice(0, 3) === letters(after).slice(0, 3);
  return isAlike || letters(inside).slice(-3) === letters(before).slice(-3);
}

function replace(cells: Cell[], random: Random, foreign: Foreign): Edited {
  const [from, to] = someStretch(cells, random);
  const gone = lettersOf(cells.slice(from, to));
  // A letter for a letter is a slip, and what is left of its word is the same word.
  if (to - from === 1) return { cells };
  const choices = (to - from > 20 ? foreign.sentences : foreign.words).filter((one) => isOther(one, gone));
  if (choices.length === 0) return { cells };
  const text = random.oneOf(choices);
  const end = textOf(cells.slice(from, to)).match(/\s*$/u)?.[0] ?? "";
  return { cells: splice(cells, [from, to], newCells(text + end)), ...idsOf(cells.slice(from, to)) };
}

function reorder(cells: Cell[], random: Random): Edited {
  const parts = random.isOneIn(2) ? paragraphsOf(cells) : withoutTwins(cells, sentencesOf(cells));
  if (parts.length < 3) return { cells };
  const order = random.isOneIn(8) ? random.shuffled(parts) : [...parts];
  const [taken = [0, 0]] = order.splice(random.below(order.length), 1);
  order.splice(random.below(order.length), 0, taken as Stretch);
  // A part that ended the text gets the break that the others have, so that no two grow together.
  const ends = cells.at(-1)?.text === "\n" ? [] : newCells("\n\n");
  const moved = order.flatMap(([from, to]) => [...cells.slice(from, to), ...(to === cells.length ? ends : [])]);
  return { cells: moved, ...idsOf(cells.slice(taken[0], taken[1])) };
}

function lettersOf(cells: Cell[]): string {
  return textOf(cells.filter((cell, at) => !isBlank(cell) || (at > 0 && at < cells.length - 1 && cell.text === " ")));
}

/** Two sentences that read the same are told apart by what follows: each is one part with it. */
function withoutTwins(cells: Cell[], parts: Stretch[]): Stretch[] {
  const texts = parts.map((part) => textOf(cells.slice(...part)).trim());
  const joined: Stretch[] = [];
  parts.forEach(([from, to], at) => {
    const before = joined.at(-1);
    const isTwin = texts.filter((text) => text === texts[at - 1]).length > 1;
    if (before && isTwin) before[1] = to;
    else joined.push([from, to]);
  });
  return joined;
}

/** Words that have nothing of those they replace: what they share would be left of them. */
function isOther(text: string, gone: string): boolean {
  const [one, other] = [text, gone].map((words) => words.replace(/\s/gu, "")) as [string, string];
  if (other === "" || one[0] === other[0] || one.at(-1) === other.at(-1)) return false;
  const most = Math.min(4, one.length, other.length);
  return !Array.from({ length: other.length - most + 1 }, (_, at) => other.slice(at, at + most)).some((part) =>
    one.includes(part),
  );
}

/** A sentence stands a second time, elsewhere: side by side nobody could tell which is the first. */
function copy(cells: Cell[], random: Random): Edited {
  const [from, to] = random.oneOf(sentencesOf(cells));
  const places = sentencesOf(cells).map(([start]) => start);
  const isApart = (start: number) =>
    cells.slice(Math.min(start, to), Math.max(start, from)).some((cell) => !isBlank(cell)) &&
    (start < from || start > to);
  const at = random.oneOf(places.filter(isApart));
  if (at === undefined) return { cells };
  const copied = newCells(`${textOf(cells.slice(from, to)).trimEnd()} `);
  return { cells: splice(cells, [at, at], copied), ...idsOf(cells.slice(from, to)) };
}

/** Words go with their sentence, and somewhere else other words quote them. */
function decoy(cells: Cell[], random: Random, foreign: Foreign): Edited {
  const words = wordsOf(cells);
  const first = random.below(words.length);
  const last = Math.min(words.length - 1, first + random.below(8));
  const quoted: Stretch = [words[first]?.[0] ?? 0, words[last]?.[1] ?? cells.length];
  const gone = sentencesOf(cells).filter(([from, to]) => from < quoted[1] && to > quoted[0]);
  const hole: Stretch = [gone[0]?.[0] ?? quoted[0], gone.at(-1)?.[1] ?? quoted[1]];
  const text = textOf(cells.slice(...quoted)).replace(/\n+/g, " ");
  const sentence = `${random.oneOf(foreign.words)} ${text} ${random.oneOf(foreign.sentences)} `;
  const rest = splice(cells, hole);
  const places = sentencesOf(rest).map(([from]) => from);
  const at = random.oneOf(places.filter((one) => isFar(rest, one, hole[0])));
  if (at === undefined) return { cells };
  const quoting = splice(rest, [at, at], newCells(sentence));
  return { cells: quoting, ...idsOf(cells.slice(...quoted)) };
}

/** Enough of the old text stands between two places to tell them apart. */
function isFar(cells: Cell[], one: number, other: number): boolean {
  const between = cells.slice(Math.min(one, other), Math.max(one, other));
  return between.filter((cell) => cell.id !== null).length > 60;
}

function spaces(cells: Cell[], random: Random): Edited {
  const often = random.from(1, 30);
  const changed = cells.flatMap((cell, at): Cell[] => {
    if (!random.isOneIn(often)) return [cell];
    if (cell.text === " ") return random.isOneIn(6) ? [] : [{ ...cell, text: random.oneOf(SPACES) }];
    if (cell.text === "\n") return random.isOneIn(2) ? [cell, ...newCells("\n")] : [{ ...cell, text: " \n" }];
    const isInWord = cells[at + 1] && !isBlank(cells[at + 1] as Cell);
    return isInWord && random.isOneIn(12) ? [cell, ...newCells(" ")] : [cell];
  });
  return { cells: changed };
}

/** Letters come apart from their marks: the whole text, or some of it. */
function forms(cells: Cell[], random: Random): Edited {
  const often = random.from(1, 3);
  const form = (text: string) => (random.isOneIn(often) ? text.normalize("NFD") : text);
  return { cells: cells.map((cell) => ({ ...cell, text: form(cell.text) })) };
}

function zeroWidth(cells: Cell[], random: Random): Edited {
  const often = random.from(2, 40);
  const sign = () => newCells(random.oneOf(WITHOUT_WIDTH));
  return { cells: cells.flatMap((cell) => (random.isOneIn(often) ? [cell, ...sign()] : [cell])) };
}

function quotes(cells: Cell[], random: Random): Edited {
  const [open = "", close = ""] = random.oneOf(QUOTES);
  const apostrophe = random.oneOf(["'", "’", "´", "ʼ".replace("ʼ", "‘")]);
  const changed = cells.map((cell): Cell => {
    if (/^[“„«]$/u.test(cell.text)) return { ...cell, text: open };
    if (/^[”»]$/u.test(cell.text)) return { ...cell, text: close };
    if (/^['’‘]$/u.test(cell.text)) return { ...cell, text: apostrophe };
    return cell;
  });
  return { cells: changed.filter((cell) => cell.text !== "") };
}

/** Letters exchanged, lost or added, one here and one there, none beside another or beside a letter like it. */
function typos(cells: Cell[], random: Random): Edited {
  const often = random.from(40, 400);
  let last = -3;
  const changed = cells.flatMap((cell, at): Cell[] => {
    const beside = [-2, -1, 0, 1, 2].map((step) => cells[at + step]?.text);
    const isAlone = !isBlank(cell) && beside.filter((text) => text === cell.text).length === 1;
    if (!isAlone || at - last < 3 || !random.isOneIn(often)) return [cell];
    last = at;
    const letter = random.oneOf(Array.from(LETTERS).filter((one) => !beside.includes(one)));
    if (random.isOneIn(3)) return [];
    if (random.isOneIn(2)) return [cell, ...newCells(letter)];
    return [{ ...cell, text: letter, isExchanged: true }];
  });
  return { cells: changed };
}
