import type { Localised } from "@/lib/localised";
import type { Person } from "@/lib/registry";

/** A person while it is being written; one other spelling a line. */
export type PersonFormState = { names: Localised; aliases: string; note: Localised };

export function toPersonForm({ names, aliases, note = {} }: Person): PersonFormState {
  return { names, aliases: aliases.join("\n"), note };
}

export function toPerson(id: string, { names, aliases, note }: PersonFormState): Person {
  const said = worded(note);
  return {
    id,
    names: worded(names),
    aliases: aliases
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
    ...(Object.keys(said).length > 0 && { note: said }),
  };
}

/** What was kept in the browser; null where it is not of this form's making. */
export function parsePersonForm(stored: unknown): PersonFormState | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { names, aliases, note } = stored as Partial<PersonFormState>;
  const isWords = (words: unknown) => typeof words === "object" && words !== null;
  return isWords(names) && isWords(note) && typeof aliases === "string"
    ? { names: names ?? {}, aliases, note: note ?? {} }
    : null;
}

function worded(words: Localised): Localised {
  return Object.fromEntries(
    Object.entries(words).flatMap(([language, text]) => (text.trim() ? [[language, text.trim()]] : [])),
  );
}
