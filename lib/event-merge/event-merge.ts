import type { EventRecord } from "../event";
import { same } from "../same";
import { type Cells, evidenceKeys, fieldOfCell, fromCells, toCells } from "./cells";

export type Side = "mine" | "theirs" | "base";

/** Both sides changed one cell, each in its own way. A side on which it does not stand has no value. */
export type Conflict = { field: string; base: unknown; mine: unknown; theirs: unknown };

/**
 * `merged`: what only one side changed is taken from there; a conflict is decided by the choice made, else by what
 * `theirs`, the stored version, says. `taken`: what came from one side alone, by cell.
 */
export type EventMerge = {
  merged: EventRecord;
  taken: { field: string; side: "mine" | "theirs"; before: unknown; after: unknown }[];
  conflicts: Conflict[];
};

/**
 * Merges two versions of one event that both began as `base`. Lists are merged by the keys of what stands in them, so
 * that two editors may each add a participant; a field is not taken away under evidence that the other side brought.
 * `choices`: the side that decides each conflict, by its field.
 */
export function mergeEvents(
  base: EventRecord,
  mine: EventRecord,
  theirs: EventRecord,
  choices: Readonly<Record<string, Side>> = {},
): EventMerge {
  const b = toCells(base);
  const t = toCells(theirs);
  const m = toCells(withOwnCommitments(mine, base, theirs));
  const { result, ...found } = mergeCells(b, m, t, choices);
  return { merged: fromCells(base.id, result, inOrder(b, m, t)), ...found };
}

function mergeCells(b: Cells, m: Cells, t: Cells, choices: Readonly<Record<string, Side>>) {
  const keys = [...new Set([...b.keys(), ...m.keys(), ...t.keys()])];
  const result = new Map<string, unknown>();
  const taken: EventMerge["taken"] = [];
  const conflicts: EventMerge["conflicts"] = [];
  const keep = (key: string, value: unknown) => value !== undefined && result.set(key, value);

  for (const key of keys) {
    const sides = { base: b.get(key), mine: m.get(key), theirs: t.get(key) };
    const before = sides.base;
    if (same(sides.mine, sides.theirs)) {
      keep(key, sides.mine);
    } else if (same(sides.mine, before) && !takenAwayUnder(key, b, t, m)) {
      keep(key, sides.theirs);
      taken.push({ field: key, side: "theirs", before, after: sides.theirs });
    } else if (same(sides.theirs, before) && !takenAwayUnder(key, b, m, t)) {
      keep(key, sides.mine);
      taken.push({ field: key, side: "mine", before, after: sides.mine });
    } else {
      conflicts.push({ field: key, ...sides });
      keep(key, sides[choices[key] ?? "theirs"]);
    }
  }
  dropStrayEvidence(result);
  return { result, taken, conflicts };
}

/**
 * Makes one record of two that were never one: `from` goes into `into`. What only one of them says is taken; where they
 * say different things, `choices` decides (`mine`: what `from` says), else what `into` says.
 */
export function joinEvents(
  into: EventRecord,
  from: EventRecord,
  choices: Readonly<Record<string, Side>> = {},
): EventMerge {
  const t = toCells(into);
  const common = new Map([...t].filter(([key, value]) => same(value, toCells(from).get(key))));
  const base = fromCells(into.id, common, [...t.keys()]);
  const m = toCells(withOwnCommitments(from, base, into));
  const { result, ...found } = mergeCells(common, m, t, choices);
  return { merged: fromCells(into.id, result, [...new Set([...t.keys(), ...m.keys()])]), ...found };
}

/** One side no longer has the field, and the other has brought or changed evidence for it. */
function takenAwayUnder(key: string, base: Cells, without: Cells, other: Cells): boolean {
  const field = fieldOfCell(key);
  if (field === null || without.has(key) || !other.has(key)) return false;
  return evidenceKeys(other, field).some((one) => !same(other.get(one), base.get(one)));
}

/** Evidence stays only where its field does. */
function dropStrayEvidence(cells: Map<string, unknown>): void {
  const fields = new Set([...cells.keys()].map(fieldOfCell));
  for (const [key, one] of cells) {
    if (key.startsWith("evidence/") && !fields.has((one as { field: string }).field)) cells.delete(key);
  }
}

/**
 * The order of the side that added, removed or moved something. Where both did: the order they share, else that of the
 * base, and what is new to it by its key, so that the sides may be exchanged.
 */
function inOrder(base: Cells, mine: Cells, theirs: Cells): string[] {
  const [b, m, t] = [base, mine, theirs].map((cells) => [...cells.keys()]) as [string[], string[], string[]];
  if (same(m, b) || same(m, t)) return t;
  if (same(t, b)) return m;
  const known = new Set(b);
  return [...b, ...new Set([...m, ...t].filter((key) => !known.has(key)).sort())];
}

/** Two editors may each have added a commitment under the next free id: mine then takes another. */
function withOwnCommitments(mine: EventRecord, base: EventRecord, theirs: EventRecord): EventRecord {
  const ids = new Set([base, mine, theirs].flatMap((event) => event.commitments.map((one) => one.id)));
  const renamed = new Map<string, string>();
  for (const one of mine.commitments) {
    const other = theirs.commitments.find(({ id }) => id === one.id);
    if (!other || same(one, other) || base.commitments.some(({ id }) => id === one.id)) continue;
    const free = nextCommitmentId(ids);
    ids.add(free);
    renamed.set(`commitments/${one.id}`, free);
  }
  if (renamed.size === 0) return mine;
  const idOf = (id: string) => renamed.get(`commitments/${id}`) ?? id;
  return {
    ...mine,
    commitments: mine.commitments.map((one) => ({ ...one, id: idOf(one.id) })),
    evidence: mine.evidence.map((one) => {
      const free = renamed.get(one.field);
      return free === undefined ? one : { ...one, field: `commitments/${free}` };
    }),
  };
}

/** The first of c1, c2, … that is not taken. */
export function nextCommitmentId(taken: ReadonlySet<string>): string {
  let at = 1;
  while (taken.has(`c${at}`)) at += 1;
  return `c${at}`;
}
