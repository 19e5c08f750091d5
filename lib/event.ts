import * as z from "zod";
import { PlainText } from "./plain-text";
import {
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  KINDS,
  LANGUAGES,
  LEVELS,
  PARTICIPANT_ROLES,
  PARTY_ROLES,
  RELATIONS,
  STATUSES,
  WHEN_KINDS,
} from "./vocabulary";
import { parseEdtf } from "./when";

/** Ids are slugs: they stand in addresses, never change and are never reused. */
export const Slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "expected a slug: lower-case letters, digits and single hyphens");

/** A state as ISO 3166-1 alpha-2, or an organisation of our own list (EU, ASEAN, UN). */
export const PartyId = z.string().regex(/^[A-Z][A-Z0-9]{1,11}$/, "expected a party such as FR or ASEAN");

export const LocalisedText = z
  .partialRecord(z.enum(LANGUAGES), PlainText(4000).trim().min(1))
  .refine((words) => Object.keys(words).length > 0, "expected the words in at least one language");

export const EdtfText = z.string().superRefine((text, context) => {
  const parsed = parseEdtf(text);
  if (!parsed.ok) context.addIssue({ code: "custom", message: parsed.error.message });
});

const FIELD =
  /^(?:title|kind|status|level|when|place|within|parties\/[A-Z0-9]+|(?:participants|topics|commitments)\/[a-z0-9-]+)$/;

/** A path into the record: `when`, `parties/FR`, `participants/hun-sen`, `commitments/c1`, … */
export const FieldPath = z.string().regex(FIELD, "expected a field such as when, parties/FR or commitments/c1");

const Passage = {
  field: FieldPath,
  source: Slug,
  exact: z.string().min(1).max(2000),
  prefix: z.string().max(64).optional(),
  suffix: z.string().max(64).optional(),
  /** What this source says instead, where it differs from the value chosen: the field is then disputed. */
  value: PlainText(500).optional(),
};

export const Evidence = z.discriminatedUnion("basis", [
  z.strictObject({ ...Passage, basis: z.literal("stated"), note: LocalisedText.optional() }),
  z.strictObject({ ...Passage, basis: z.literal("inferred"), note: LocalisedText }),
  z.strictObject({ field: FieldPath, basis: z.literal("editorial"), note: LocalisedText }),
]);
export type Evidence = z.infer<typeof Evidence>;

export const When = z.strictObject({ edtf: EdtfText, kind: z.enum(WHEN_KINDS) });

export const Commitment = z.strictObject({
  id: Slug,
  kind: z.enum(COMMITMENT_KINDS),
  by: z.array(PartyId).min(1),
  to: z.array(PartyId).default(() => []),
  what: LocalisedText,
  due: EdtfText.optional(),
  state: z.enum(COMMITMENT_STATES),
});

/** The only shape of an event: seed files, form, write path, revision, import and export all speak it. [contract] */
export const EventRecord = z.strictObject({
  id: Slug,
  title: LocalisedText,
  summary: LocalisedText.optional(),
  kind: z.enum(KINDS),
  status: z.enum(STATUSES),
  level: z.enum(LEVELS).optional(),
  when: When,
  place: z
    .strictObject({ name: PlainText(200).min(1).optional(), country: PartyId.optional() })
    .refine((place) => place.name || place.country, "expected a name or a country")
    .optional(),
  parties: z.array(z.strictObject({ party: PartyId, role: z.enum(PARTY_ROLES).optional() })).min(1),
  participants: z
    .array(
      z.strictObject({
        person: Slug,
        office: PlainText(300).min(1).optional(),
        party: PartyId.optional(),
        role: z.enum(PARTICIPANT_ROLES).optional(),
      }),
    )
    .default(() => []),
  topics: z.array(Slug).default(() => []),
  commitments: z.array(Commitment).default(() => []),
  within: Slug.nullable().default(null),
  related: z.array(z.strictObject({ event: Slug, how: z.enum(RELATIONS) })).default(() => []),
  evidence: z.array(Evidence).default(() => []),
});
export type EventRecord = z.infer<typeof EventRecord>;

/** What an editor says of an event: all but its id, which is never the editor's to choose or to change. */
export const EventBody = EventRecord.omit({ id: true });
export type EventBody = z.infer<typeof EventBody>;

/** Every field path that the record has, present or not in its evidence. */
export function fieldsOf(event: EventRecord): string[] {
  return [
    "title",
    "kind",
    "status",
    ...(event.level ? ["level"] : []),
    "when",
    ...(event.place ? ["place"] : []),
    ...event.parties.map((one) => `parties/${one.party}`),
    ...event.participants.map((one) => `participants/${one.person}`),
    ...event.topics.map((topic) => `topics/${topic}`),
    ...event.commitments.map((one) => `commitments/${one.id}`),
    ...(event.within ? ["within"] : []),
  ];
}

const MAY_LACK_EVIDENCE = /^(?:title|kind|level|topics\/)/;

/** The fields a published event must not leave without evidence, and that this one does. */
export function fieldsWithoutEvidence(event: EventRecord): string[] {
  const backed = new Set(event.evidence.map((one) => one.field));
  return fieldsOf(event).filter((field) => !MAY_LACK_EVIDENCE.test(field) && !backed.has(field));
}

/** Evidence that speaks of something the record does not have. */
export function strayEvidence(event: EventRecord): string[] {
  const known = new Set(fieldsOf(event));
  return event.evidence.map((one) => one.field).filter((field) => !known.has(field));
}
