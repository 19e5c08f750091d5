import type { Localised } from "../../localised";
import type { Party } from "../../registry";
import { toBounds } from "../../when";
import type { ImportMap, NamedParty } from "../import-map";
import type { Note } from "../remarks";

/** A partner as a row names it. `note`: why these words mean this party, where they do not name it themselves. */
export type RowParty = { party: string; note: Localised | null };

type Partner = ImportMap["event"]["partner"];

/** Parties by their names and aliases in every language; a name that two parties share leads to neither. */
export function partiesByName(parties: Iterable<Pick<Party, "id" | "names" | "aliases">>): Map<string, string> {
  const byName = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, names, aliases } of parties) {
    for (const name of new Set([...Object.values(names), ...aliases])) {
      const before = byName.get(name);
      if (before !== undefined && before !== id) shared.add(name);
      byName.set(name, id);
    }
  }
  for (const name of shared) byName.delete(name);
  return byName;
}

/** The partners of a row, each once; with a remark for each that is not understood. `day`: the first of the row's date. */
export function readParties(
  { column, split, values }: Partner,
  cell: string,
  { home, byName, day }: { home: string; byName: ReadonlyMap<string, string>; day: number | null },
  note: Note,
): RowParty[] {
  const words = splitAt(cell, split);
  if (words.length === 0) note("party-missing", column, "");
  const found = new Map<string, RowParty>();
  for (const word of words) {
    const meanings = Object.hasOwn(values, word) ? values[word] : undefined;
    const { party, note: why } = meanings?.find((one) => holdsOn(one, day)) ?? { party: byName.get(word) };
    if (party === undefined) note("party-unknown", column, word);
    else if (party === home) note("party-home", column, word);
    else if (!found.has(party)) found.set(party, { party, note: why ?? null });
  }
  return [...found.values()];
}

function holdsOn({ until }: NamedParty, day: number | null): boolean {
  if (until === undefined) return true;
  const last = toBounds(until, "spans").latestEnd;
  return day !== null && last !== null && day <= last;
}

function splitAt(cell: string, split: string[]): string[] {
  let words = [cell];
  for (const separator of split) words = words.flatMap((word) => word.split(separator));
  return words.map((word) => word.trim()).filter((word) => word !== "");
}
