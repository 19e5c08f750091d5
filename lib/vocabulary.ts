/** The closed lists of the event model, in the order in which they are offered to a reader. Free of zod, so that client code may import it. */
export const KINDS = [
  "visit",
  "meeting",
  "talks",
  "call",
  "luncheon",
  "summit",
  "consultation",
  "invitation",
  "agreement",
  "exchange",
  "ceremony",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

/** The life cycle. `unconfirmed`: announced or expected, and no report that it happened. */
export const STATUSES = ["held", "planned", "proposed", "postponed", "cancelled", "unconfirmed"] as const;
export type Status = (typeof STATUSES)[number];

/** Highest first. */
export const LEVELS = [
  "head-of-state",
  "head-of-government",
  "minister",
  "parliament",
  "ambassador",
  "official",
] as const;
export type Level = (typeof LEVELS)[number];

/** `spans`: lasts the whole range. `within`: a moment somewhere in it. */
export const WHEN_KINDS = ["spans", "within"] as const;
export type WhenKind = (typeof WHEN_KINDS)[number];

/** `stated`: the words say it. `inferred`: from the words, with a note how. `editorial`: from outside the texts. */
export const BASES = ["stated", "inferred", "editorial"] as const;
export type Basis = (typeof BASES)[number];

export const PARTY_ROLES = ["host", "guest", "organiser"] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const PARTICIPANT_ROLES = ["principal", "member", "host", "inviter"] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

export const COMMITMENT_KINDS = ["ask", "offer", "pledge", "agreement", "plan"] as const;
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

export const COMMITMENT_STATES = ["open", "done", "dropped", "unknown"] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

export const RELATIONS = ["follows", "prepares", "answers", "recalls", "plans"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Languages that names, titles and summaries may be given in. */
export const LANGUAGES = ["en", "fr", "km"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages the interface speaks. */
export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];
