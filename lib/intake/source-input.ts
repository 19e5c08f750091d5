import * as z from "zod";
import { Slug } from "../event";
import { PlainText } from "../plain-text";
import { SourceHead } from "../source";
import { LOCALES } from "../vocabulary";
import { ENCODINGS, READINGS } from "./vocabulary";

/** What an editor says of a source: its head without what follows from its text. */
export const EditedHead = SourceHead.omit({ id: true, sha256: true, furniture: true, slips: true });
export type EditedHead = z.infer<typeof EditedHead>;

/** A file or a pasted text. Its bytes travel as base64: they grow by a third on their way, whatever they are. */
export const SentText = z.strictObject({
  bytes: z.string().transform((base64): Uint8Array => Buffer.from(base64, "base64")),
  /** The file's name; null for a pasted text. */
  name: PlainText(300).nullable(),
  encoding: z.enum(ENCODINGS).nullable(),
  reading: z.enum(READINGS).nullable(),
});
export type SentText = z.infer<typeof SentText>;

/** `new` is the address at which sources are added. */
const NewId = Slug.refine((id) => id !== "new", "expected another id: this one is an address already");

/** `despite`: added although the same text is there already. */
export const NewSource = z.strictObject({ id: NewId, head: EditedHead, sent: SentText, despite: z.boolean() });
export type NewSource = z.infer<typeof NewSource>;

/** `seen`: number of the revision that the editor saw, 0 where there was none. `why`: for the history. */
const Seen = {
  id: Slug,
  seen: z.int().min(0),
  why: PlainText(500)
    .trim()
    .nullable()
    .transform((why) => why || null),
};

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

/** A corrected text of a source. */
export const NewEdition = z.strictObject({ ...Seen, sent: SentText });
export type NewEdition = z.infer<typeof NewEdition>;

/** A corrected text, to be compared with the one that stands. */
export const TextToCompare = z.strictObject({ id: Slug, sent: SentText, locale: z.enum(LOCALES) });
export type TextToCompare = z.infer<typeof TextToCompare>;
