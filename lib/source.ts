import * as z from "zod";
import { EdtfText, LocalisedText, Slug } from "./event";
import { PlainText } from "./plain-text";
import { LANGUAGES } from "./vocabulary";

/** A place in a text by its words, as `locateQuote` takes it. */
const Words = z.strictObject({
  exact: z.string().min(1),
  prefix: z.string().max(64).optional(),
  suffix: z.string().max(64).optional(),
});

/**
 * Head of a source as it stands in the dataset; its text is the file `sources/<id>.txt` beside it.
 * `sha256` is of the file's bytes. Furniture and slips are given by their words and stored by offsets.
 */
export const SourceHead = z.strictObject({
  id: Slug,
  title: PlainText(300).min(1),
  /** How the title is known: it stands in the text, or from outside it. */
  titleBasis: z.enum(["stated", "editorial"]),
  publisher: PlainText(200).min(1),
  publisherBasis: z.enum(["stated", "editorial"]),
  language: z.enum(LANGUAGES),
  published: z.strictObject({ edtf: EdtfText, note: LocalisedText }),
  url: z.url({ protocol: /^https?$/ }).optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "expected the SHA-256 of the text file, 64 hexadecimal digits"),
  furniture: z.array(Words).default(() => []),
  /** Errors in the original: shown as they stand, with a note. */
  slips: z.array(Words.extend({ note: LocalisedText })).default(() => []),
});
export type SourceHead = z.infer<typeof SourceHead>;
