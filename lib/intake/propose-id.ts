const LONGEST = 80;
const MOST_TITLE_WORDS = 6;

/**
 * An id for a source, `publisher-date-title`, as far as there are Latin letters for it; "" where there are none.
 * `published` is EDTF: of an uncertain date the first day that it names is taken.
 */
export function proposeId(publisher: string, published: string, title: string): string {
  const date = /\d{4}(?:-\d{2}){0,2}/.exec(published.replace(/[?~%]/g, ""))?.[0] ?? "";
  const words = slug(title).split("-").slice(0, MOST_TITLE_WORDS).join("-");
  return [slug(publisher), date, words].filter(Boolean).join("-").slice(0, LONGEST).replace(/-$/, "");
}

/** The id, or with the smallest number that makes it one that nobody has. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}

/** Latin letters that do not fall into a letter and a sign. */
const LETTERS: Record<string, string> = { đ: "d", ß: "ss", œ: "oe", æ: "ae", ø: "o", ł: "l" };

function slug(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[đßœæøł]/g, (letter) => LETTERS[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
