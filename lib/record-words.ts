/** Who may see an event: everyone sees what is published, editors drafts too; the others stand in the history only. */
export const EVENT_STATES = ["draft", "published", "withdrawn", "merged"] as const;
export type EventState = (typeof EVENT_STATES)[number];

export const SOURCE_STATES = ["draft", "published"] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

export const ANNOTATION_STATES = ["open", "resolved", "withdrawn"] as const;
export type AnnotationState = (typeof ANNOTATION_STATES)[number];

/** What has a history. */
export const REVISED_KINDS = ["event", "source", "party", "person", "topic", "annotation", "account"] as const;
export type RevisedKind = (typeof REVISED_KINDS)[number];

/** What a revision did. */
export const REVISION_ACTS = [
  "load",
  "create",
  "save",
  "publish",
  "withdraw",
  "restore",
  "merge",
  "split",
  "re-anchor",
  "resolve",
  "reopen",
  "import",
  "suspend",
  "reinstate",
] as const;
export type RevisionAct = (typeof REVISION_ACTS)[number];

/** `public`: every reader; `editors`: whoever is signed in. */
export type Audience = "public" | "editors";

export const ROLES = ["editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** `set-up`: the first admin's; `invite`: a new account's; `reset`: a new password's. */
export const LINK_KINDS = ["set-up", "invite", "reset"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What the review queue lets an editor set aside. */
export const ASIDE_KINDS = ["duplicate", "disputed", "orphan"] as const;
export type AsideKind = (typeof ASIDE_KINDS)[number];
