import { compareEditions, type Placement, reAnchor } from "@/lib/anchoring/re-anchor";
import { type Cell, isBlank, type Stretch, sentencesOf, textOf, toCells, wordsOf } from "./cells";
import { EDITS, type EditKind } from "./edits";
import { Random } from "./random";
import type { Sample } from "./texts";
import { judge, type Truth, trace, truthOf, type Verdict } from "./truth";

export const KINDS = [...(Object.keys(EDITS) as EditKind[]), "mix"] as const;
export type Kind = (typeof KINDS)[number];

export type Case = {
  old: string;
  start: number;
  end: number;
  now: string;
  passage: string;
  truth: Truth;
  answer: Placement;
  verdict: Verdict;
};

/** A sample ready to be edited again and again. */
export type Prepared = Sample & {
  cells: Cell[];
  offsets: number[];
  quoted: Stretch[];
  words: Stretch[];
  sentences: Stretch[];
};

export function prepare(sample: Sample): Prepared {
  const cells = toCells(sample.text);
  const offsets = [0];
  for (const cell of cells) offsets.push((offsets.at(-1) ?? 0) + Array.from(cell.text).length);
  const cellAt = new Map(offsets.map((offset, at) => [offset, at]));
  const quoted = sample.quotes.map(([start, end]): Stretch => [cellAt.get(start) ?? 0, cellAt.get(end) ?? 0]);
  return { ...sample, cells, offsets, quoted, words: wordsOf(cells), sentences: sentencesOf(cells) };
}

/** Edits a text once as the seed says, and asks for `count` passages of it. */
export function runCases(sample: Prepared, kind: Kind, seed: number, count: number): Case[] {
  const random = new Random(seed);
  const { cells, touched } = editOf(sample, kind, random);
  const now = textOf(cells);
  const traced = trace(cells);
  const editions = compareEditions(sample.text, now);
  return Array.from({ length: count }, () => {
    const passage = somePassage(sample, touched, random);
    const [start, end] = passage.map((at) => sample.offsets[at] ?? 0) as Stretch;
    const truth = truthOf(sample.cells, traced, passage);
    const answer = reAnchor(editions, { start, end });
    const words = sample.cells.slice(...passage);
    return {
      old: sample.text,
      start,
      end,
      now,
      passage: textOf(words),
      truth,
      answer,
      verdict: judge(words, truth, traced, answer),
    };
  });
}

function editOf(sample: Prepared, kind: Kind, random: Random): { cells: Cell[]; touched: Stretch[] } {
  const kinds = kind === "mix" ? someKinds(random) : Array.from({ length: roundsOf(kind, random) }, () => kind);
  // What one edit takes another must not bring back by chance: then nobody could tell it from what stood there.
  const words = sample.foreign.words.filter((word) => kind === "insert" || !sample.text.includes(word));
  const foreign = { ...sample.foreign, words };
  let cells = sample.cells;
  const touched: Stretch[] = [];
  for (const one of kinds) {
    const edited = EDITS[one](cells, random, foreign);
    if (edited.cells.some((cell) => !isBlank(cell))) cells = edited.cells;
    if (edited.touched) touched.push(edited.touched);
  }
  return { cells, touched };
}

/** Of two copies side by side, of a letter lost beside one added, nobody could tell which was there first. */
function roundsOf(kind: EditKind, random: Random): number {
  return kind === "copy" || kind === "decoy" || kind === "typos" ? 1 : random.from(1, 4);
}

function someKinds(random: Random): EditKind[] {
  const kinds = (Object.keys(EDITS) as EditKind[]).filter((kind) => kind !== "decoy" && kind !== "copy");
  const drawn = Array.from({ length: random.from(2, 5) }, () => random.oneOf(kinds));
  const some = drawn.filter((kind, at) => kind !== "typos" || drawn.indexOf(kind) === at);
  return random.isOneIn(4) ? [...some, "decoy"] : some;
}

/** A quote of the record, or any passage: of a few letters, of words, of sentences; often near an edit. Never blank. */
function somePassage(sample: Prepared, touched: Stretch[], random: Random): Stretch {
  for (;;) {
    const passage = anyPassage(sample, touched, random);
    if (sample.cells.slice(...passage).some((cell) => !isBlank(cell))) return passage;
  }
}

function anyPassage({ cells, quoted, words, sentences }: Prepared, touched: Stretch[], random: Random): Stretch {
  if (quoted.length > 0 && random.isOneIn(3)) return random.oneOf(quoted);
  const near = touched.length > 0 && random.isOneIn(2) ? random.oneOf(touched) : null;
  const within = (list: Stretch[]) => {
    const those = near ? list.filter(([from, to]) => from < near[1] && to > near[0]) : [];
    return random.oneOf(those.length > 0 ? those : list);
  };
  const size = random.below(10);
  if (size < 2) {
    const from = near ? random.from(near[0], near[1] - 1) : random.below(cells.length);
    return [from, Math.min(cells.length, from + random.from(1, 4))];
  }
  if (size < 7) {
    const first = within(words);
    const last = words[Math.min(words.length - 1, words.indexOf(first) + random.below(random.isOneIn(2) ? 1 : 12))];
    return [first[0], last?.[1] ?? first[1]];
  }
  if (size < 8) return within(sentences);
  const from = near ? random.from(near[0], near[1] - 1) : random.below(cells.length);
  return [from, Math.min(cells.length, from + random.from(5, 200))];
}
