/**
 * The FTS5 query for what a reader typed: every word must begin some word of the event.
 * Each is quoted, so nothing of FTS5's own syntax is left to the reader. Null where there is nothing to look for.
 */
export function toMatch(typed: string): string | null {
  const words = wordsOf(typed);
  return words.length === 0 ? null : words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(" AND ");
}

/** What a reader typed, word by word; what holds no letter nor digit is left out. */
export function wordsOf(typed: string): string[] {
  return typed.split(/[\s\p{Cc}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
