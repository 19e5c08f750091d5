import type { Localised } from "../localised";
import { same } from "../same";
import type { Change, ChangedField, Line, Part, Said, WordGroup } from "./change";

/* What changes are made of. Every maker of a `Said` answers null for what is not said. */

export function text(words: string | null | undefined, language: string | null = null): Said | null {
  return words ? { as: "text", text: words, language } : null;
}

export function word(group: WordGroup, id: string | null | undefined): Said | null {
  return id ? { as: "word", group, id } : null;
}

export function names(kind: string, ids: string | null | undefined | readonly string[]): Said | null {
  const list = typeof ids === "string" ? [ids] : (ids ?? []);
  return list.length === 0 ? null : { as: "names", refs: list.map((id) => `${kind}/${id}`) };
}

export function line(part: Part, before: Said | null, after: Said | null): Line[] {
  return same(before, after) ? [] : [{ part, language: null, before, after }];
}

/** A line for each language in which the words differ. */
export function wordings(
  part: Part,
  before: Localised | null | undefined,
  after: Localised | null | undefined,
): Line[] {
  const languages = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]) as Set<keyof Localised>;
  return [...languages].flatMap((language) =>
    line(part, text(before?.[language], language), text(after?.[language], language)).map((one) => ({
      ...one,
      language,
    })),
  );
}

/** A change of a field that is there once; none where no line differs. */
export function single(field: ChangedField, lines: Line[]): Change[] {
  if (lines.length === 0) return [];
  const was = lines.some((one) => one.before !== null);
  const is = lines.some((one) => one.after !== null);
  return [{ field, about: null, how: was && is ? "changed" : is ? "added" : "removed", lines }];
}

/** How the entries of a list are compared: by what they are found again, and what is said of each. */
type Entries<T> = {
  field: ChangedField;
  keyOf: (one: T) => string;
  about: (one: T) => Said | null;
  /** What differs; undefined on the side where the entry does not stand. */
  lines: (before: T | undefined, after: T | undefined) => Line[];
};

/** The changes of a list, entry by entry: those that stand in the order they stand in, then those gone; at last, whether the same stand in another order. */
export function entries<T>(
  { field, keyOf, about, lines }: Entries<T>,
  before: readonly T[],
  after: readonly T[],
): Change[] {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  const standing = [...is].flatMap(([key, one]): Change[] => {
    const old = was.get(key);
    const differing = lines(old, one);
    if (old === undefined) return [{ field, about: about(one), how: "added", lines: differing }];
    return differing.length === 0 ? [] : [{ field, about: about(one), how: "changed", lines: differing }];
  });
  const gone = [...was].flatMap(([key, one]): Change[] =>
    is.has(key) ? [] : [{ field, about: about(one), how: "removed", lines: lines(one, undefined) }],
  );
  return [...standing, ...gone, ...moved(field, [...was.keys()], [...is.keys()])];
}

function moved(field: ChangedField, before: string[], after: string[]): Change[] {
  const shared = (keys: string[], others: string[]) => keys.filter((key) => others.includes(key));
  if (same(shared(before, after), shared(after, before))) return [];
  return [{ field, about: null, how: "moved", lines: [] }];
}
