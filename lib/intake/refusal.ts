import { fail, type Result } from "../result";

/** Why something cannot become a source. Each says what to do instead. */
const REFUSALS = {
  empty: "There is no text in it. Choose another file, or paste the text.",
  "too-large": "It is larger than 2 MB. Paste only the report itself, or add it in parts.",
  pdf: "It is a PDF. Open it, select its text and paste that.",
  binary: "It is not a text file. Open it in its own program, select the text and paste that.",
  undecodable: "Its bytes do not fit the encoding. Choose another encoding, or save the file as UTF-8.",
  "no-article": "No article was found in this page. Open it in a browser, select the report and paste that.",
} as const;

export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as RefusalCode[];

/** Refuses as `invalid`; the field's message is the code, for which each language has its own words. */
export function refuse(field: "file" | "encoding", code: RefusalCode): Result<never> {
  return fail("invalid", REFUSALS[code], { [field]: code });
}
