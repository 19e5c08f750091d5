import { inLanguage, type Localised } from "./localised";

const MOST = 80;

/**
 * A free id for a new event: what is known of its first day, then the words of its title, in the letters of a slug.
 * `isTaken`: every id that was ever given, since none is used again.
 */
export function newEventId(edtf: string, title: Localised, isTaken: (id: string) => boolean): string {
  const wanted = clip([firstDate(edtf), slugOf(inLanguage(title, "en").text)].filter(Boolean).join("-"));
  return freeId(wanted || "event", isTaken);
}

/** The id, or with the smallest number that makes it one that nobody has. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let at = 2;
  while (isTaken(`${id}-${at}`)) at += 1;
  return `${id}-${at}`;
}

/** Words in lower-case Latin letters, digits and single hyphens; empty where there are none. */
export function slugOf(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ø/g, "o")
    .replace(/đ/g, "d")
    .replace(/['’]s\b/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The first day, month or year that an EDTF text names, as far as a slug can hold it. */
export function firstDate(edtf: string): string {
  const plain = edtf.replace(/[?~%]/g, "");
  return /(?<![\d-])\d{4}(?:-[01]\d(?:-\d{2})?)?(?!\d|X)/.exec(plain)?.[0] ?? "";
}

function clip(slug: string): string {
  if (slug.length <= MOST) return slug;
  return slug
    .slice(0, MOST + 1)
    .replace(/-[^-]*$/, "")
    .slice(0, MOST);
}
