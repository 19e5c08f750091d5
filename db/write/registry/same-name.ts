import { foldWords } from "@/lib/fold";
import type { Localised } from "@/lib/localised";

type Named = { names: Localised; aliases?: string[] };

/** Id of the entry that bears one of these names, by whatever letters' case and accents; null where none does. */
export function sameName(wanted: Named, known: (Named & { id: string })[]): string | null {
  const asked = new Set(foldedNames(wanted));
  return known.find((one) => foldedNames(one).some((name) => asked.has(name)))?.id ?? null;
}

function foldedNames({ names, aliases = [] }: Named): string[] {
  return [...Object.values(names), ...aliases].map(foldWords);
}
