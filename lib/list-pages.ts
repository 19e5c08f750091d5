/** One page: the cursor that asks for it, the place of its first row among the known ones, and how many rows it has. */
export type KnownPage = { cursor: string | null; first: number; length: number };

/**
 * The neighbouring pages of one set in one order that are known. The rows of a page may be forgotten, for its cursor
 * brings them back. `before`: rows of the set that stand before the first known one; null: nobody counted them.
 * `next`: cursor of the page that follows; null: there is none.
 */
export type KnownPages = { before: number | null; pages: KnownPage[]; next: string | null };

/** What is read of a page's answer. */
type Read = { entries: readonly unknown[]; next: string | null };

/** The pages of a list that begins with the one of this cursor. */
export function beginPages(cursor: string | null, { entries, next }: Read): KnownPages {
  return { before: cursor === null ? 0 : null, pages: [{ cursor, first: 0, length: entries.length }], next };
}

/** Adds the page that follows; as they were where none does. */
export function addPage(known: KnownPages, { entries, next }: Read): KnownPages {
  if (known.next === null) return known;
  const page = { cursor: known.next, first: rowCount(known), length: entries.length };
  return { ...known, pages: [...known.pages, page], next };
}

/**
 * Takes in what a page says when it is read anew. Where it now ends elsewhere, the pages known after it would leave
 * rows out or show them twice: they are given up. The same object where nothing changed.
 */
export function correctPages(known: KnownPages, cursor: string | null, { entries, next }: Read): KnownPages {
  const at = known.pages.findIndex((page) => page.cursor === cursor);
  const page = known.pages[at];
  const follows = known.pages[at + 1];
  if (page === undefined) return known;
  if (page.length === entries.length && (follows === undefined ? known.next : follows.cursor) === next) return known;
  return { ...known, pages: [...known.pages.slice(0, at), { ...page, length: entries.length }], next };
}

/** How many rows are known. */
export function rowCount({ pages }: KnownPages): number {
  const last = pages.at(-1);
  return last === undefined ? 0 : last.first + last.length;
}

/** The page in which a row stands; undefined beyond the last. `row`: from 0, as `first`. */
export function pageOfRow({ pages }: KnownPages, row: number): KnownPage | undefined {
  return pages.findLast((page) => page.first <= row && row < page.first + page.length);
}
