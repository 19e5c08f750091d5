import * as z from "zod";
import { LocalisedText, PartyId, Slug } from "./event";
import { PlainText } from "./plain-text";
import { LANGUAGES } from "./vocabulary";

const Aliases = z.array(PlainText(200).min(1)).default(() => []);

export const Party = z.strictObject({
  id: PartyId,
  kind: z.enum(["state", "organisation"]),
  names: LocalisedText,
  aliases: Aliases,
});
export type Party = z.infer<typeof Party>;

export const Person = z.strictObject({
  id: Slug,
  names: LocalisedText,
  aliases: Aliases,
  note: LocalisedText.optional(),
});
export type Person = z.infer<typeof Person>;

export const Topic = z.strictObject({ id: Slug, names: LocalisedText });
export type Topic = z.infer<typeof Topic>;

/** Head of a dataset folder. `home` is the party whose record this is. */
export const DatasetHead = z.strictObject({
  id: Slug,
  home: PartyId,
  names: LocalisedText,
  languages: z.array(z.enum(LANGUAGES)).min(1),
});
export type DatasetHead = z.infer<typeof DatasetHead>;
