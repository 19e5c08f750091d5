import type { SourceRecord } from "@/db/write/source/source-record";
import type { EditedHead } from "@/lib/intake/source-input";
import { readTypedDate } from "@/lib/typed-date/typed-date";
import { LANGUAGES, type Language, type Locale } from "@/lib/vocabulary";

/** A head as it stands in its form: what is typed, right or not. `published`: in plain words or EDTF. */
export type HeadValues = {
  title: string;
  titleBasis: "" | "stated" | "editorial";
  publisher: string;
  publisherBasis: "" | "stated" | "editorial";
  language: "" | Language;
  published: string;
  noteEn: string;
  noteFr: string;
  url: string;
};

/** The fields of the form; a note in either language is one field. */
export const HEAD_FIELDS = [
  "title",
  "titleBasis",
  "publisher",
  "publisherBasis",
  "language",
  "published",
  "note",
  "url",
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

export const EMPTY_HEAD: HeadValues = {
  title: "",
  titleBasis: "",
  publisher: "",
  publisherBasis: "",
  language: "",
  published: "",
  noteEn: "",
  noteFr: "",
  url: "",
};

export function toHeadValues({ published, url, ...head }: EditedHead): HeadValues {
  return {
    ...head,
    published: published.edtf,
    noteEn: published.note.en ?? "",
    noteFr: published.note.fr ?? "",
    url: url ?? "",
  };
}

/** The head that a revision of a source keeps. */
export function headOfRecord(record: SourceRecord): EditedHead {
  const { title, titleBasis, publisher, publisherBasis, language, publishedEdtf, publishedNote, url } = record;
  return {
    ...{ title, titleBasis, publisher, publisherBasis, language },
    published: { edtf: publishedEdtf, note: publishedNote },
    ...(url === null ? {} : { url }),
  };
}

/** The head to send, or the fields that are not right yet. `known`: what the form has no place for and must not lose. */
export function toHead(
  values: HeadValues,
  locale: Locale,
  known?: EditedHead,
): { head: EditedHead } | { wrong: HeadField[] } {
  const { titleBasis, publisherBasis, language } = values;
  const [title, publisher, url] = [values.title.trim(), values.publisher.trim(), values.url.trim()];
  const date = readTypedDate(values.published, locale);
  const note = Object.fromEntries(
    Object.entries({ ...known?.published.note, en: values.noteEn.trim(), fr: values.noteFr.trim() }).filter(
      ([, words]) => words,
    ),
  );
  const isWrong: Record<HeadField, boolean> = {
    title: title === "" || title.length > 300,
    titleBasis: titleBasis === "",
    publisher: publisher === "" || publisher.length > 200,
    publisherBasis: publisherBasis === "",
    language: language === "",
    published: date.sort !== "understood",
    note: Object.keys(note).length === 0,
    url: url !== "" && !isLink(url),
  };
  const wrong = HEAD_FIELDS.filter((field) => isWrong[field]);
  if (wrong.length > 0 || titleBasis === "" || publisherBasis === "" || language === "" || date.sort !== "understood") {
    return { wrong };
  }
  const published = { edtf: date.edtf, note };
  return {
    head: { title, titleBasis, publisher, publisherBasis, language, published, ...(url === "" ? {} : { url }) },
  };
}

/** Which field of the form a path of the server's answer speaks of; null for others. */
export function headFieldOf(path: string): HeadField | null {
  const [name, part] = path.replace(/^head\./, "").split(".");
  const field = name === "published" && part === "note" ? "note" : name;
  return HEAD_FIELDS.find((one) => one === field) ?? null;
}

/** Reads a kept draft's head; null for what an older form left behind. */
export function parseHeadValues(stored: unknown): HeadValues | null {
  if (typeof stored !== "object" || stored === null) return null;
  const values = stored as Record<string, unknown>;
  if (Object.keys(EMPTY_HEAD).some((key) => typeof values[key] !== "string")) return null;
  const isBasis = (value: unknown) => ["", "stated", "editorial"].includes(String(value));
  if (!isBasis(values.titleBasis) || !isBasis(values.publisherBasis)) return null;
  if (!["", ...LANGUAGES].includes(String(values.language))) return null;
  return stored as HeadValues;
}

function isLink(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}
