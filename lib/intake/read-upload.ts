import { createHash } from "node:crypto";
import { ok, type Result } from "../result";
import { normaliseText } from "../text";
import { type Decoded, decodeChosen, decodeDetected } from "./detect-encoding";
import { isPage, signedAs } from "./file-kind";
import { type Article, readArticle, type Suggestions } from "./read-article";
import { refuse } from "./refusal";
import { type Encoding, type EncodingReason, MOST_BYTES, type Reading } from "./vocabulary";

/** `encoding` and `reading`: as the editor chose them; null: to be found out. */
export type Upload = { bytes: Uint8Array; name: string | null; encoding: Encoding | null; reading: Reading | null };

/** A text as it will be stored, and how it was come by. */
export type ReadText = {
  text: string;
  /** The text as UTF-8 before it was normalised, where that changed it; else null. */
  raw: Buffer | null;
  /** Of the text as UTF-8 before it was normalised: what the dataset's file of it will be. */
  sha256: string;
  /** Of the bytes that were uploaded. */
  uploaded: string;
  encoding: Encoding;
  reason: EncodingReason;
  reading: Reading;
  /** What the page says of itself; null for a plain text. */
  suggestions: Suggestions | null;
};

/** Reads what was uploaded or pasted into the text that will be stored. Fails as `invalid`, with a `RefusalCode` beside the field. */
export function readUpload({ bytes, name, encoding, reading }: Upload): Result<ReadText> {
  if (bytes.length === 0) return refuse("file", "empty");
  if (bytes.length > MOST_BYTES) return refuse("file", "too-large");
  const signed = signedAs(bytes);
  if (signed !== null) return refuse("file", signed);
  const decoded = encoding === null ? decodeDetected(bytes) : decodeChosen(bytes, encoding);
  if (decoded === null) return encoding === null ? refuse("file", "binary") : refuse("encoding", "undecodable");
  const found: Reading = reading ?? (isPage(decoded.text, name) ? "page" : "plain");
  const article = found === "page" ? readArticle(decoded.text) : null;
  if (found === "page" && article === null) return refuse("file", "no-article");
  const text = article?.text ?? decoded.text;
  if (text.trim() === "") return refuse("file", "empty");
  return ok(toReadText(bytes, text, decoded, article));
}

function toReadText(bytes: Uint8Array, read: string, { encoding, reason }: Decoded, article: Article | null): ReadText {
  const file = Buffer.from(read);
  const text = normaliseText(file.toString());
  return {
    text,
    raw: Buffer.from(text).equals(file) ? null : file,
    sha256: sha256(file),
    uploaded: sha256(bytes),
    encoding,
    reason,
    reading: article === null ? "plain" : "page",
    suggestions: article?.suggestions ?? null,
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
