import * as z from "zod";
import { Slug } from "../event";
import { SourceHead } from "../source";
import { ENCODINGS, READINGS } from "./vocabulary";

/** What an editor says of a source: its head without what follows from its text. */
export const EditedHead = SourceHead.omit({ id: true, sha256: true, furniture: true, slips: true });
export type EditedHead = z.infer<typeof EditedHead>;

/** A file or a pasted text, as bytes: in that form it grows by nothing on its way. */
export const SentText = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  /** The file's name; null for a pasted text. */
  name: z.string().max(300).nullable(),
  encoding: z.enum(ENCODINGS).nullable(),
  reading: z.enum(READINGS).nullable(),
});
export type SentText = z.infer<typeof SentText>;

/** `despite`: added although the same text is there already. */
export const NewSource = z.strictObject({ id: Slug, head: EditedHead, sent: SentText, despite: z.boolean() });
export type NewSource = z.infer<typeof NewSource>;

/** `seen`: number of the revision that the editor saw, 0 where there was none. */
const Seen = { id: Slug, seen: z.int().min(0) };

export const RevisedHead = z.strictObject({ ...Seen, head: EditedHead });
export type RevisedHead = z.infer<typeof RevisedHead>;

/** More stretches than any page has of furniture. */
const MOST_SPANS = 500;

/** The whole furniture of a text, code points, in any order. */
export const MarkedFurniture = z.strictObject({
  ...Seen,
  furniture: z.array(z.tuple([z.int().min(0), z.int().min(1)])).max(MOST_SPANS),
});
export type MarkedFurniture = z.infer<typeof MarkedFurniture>;

export const PublishedSource = z.strictObject(Seen);
export type PublishedSource = z.infer<typeof PublishedSource>;
