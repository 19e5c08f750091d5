import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AnnotationAudience, Motivation } from "@/lib/annotation/vocabulary";
import type { AnnotationState, AsideKind, LinkKind, Role } from "@/lib/record-words";

/*
 * What only the editor's side knows. Columns of type Date are those that better-auth writes; all others are
 * milliseconds since 1970 UTC, too.
 */

const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

/** People who may sign in (better-auth's `user`). */
export const accounts = sqliteTable("accounts", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: integer("email_verified", { mode: "boolean" }).notNull(),
  image: text("image"),
  role: text("role").$type<Role>().notNull(),
  /** Null for those who may sign in. */
  suspendedAt: integer("suspended_at"),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

const accountId = () =>
  text("account_id")
    .notNull()
    .references(() => accounts.id, { onDelete: "cascade" });

/** One sign-in on one device (better-auth's `session`). */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    userId: accountId(),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [index("sessions_account").on(table.userId)],
);

/** Passwords, hashed (better-auth's `account`). */
export const credentials = sqliteTable(
  "credentials",
  {
    id: text("id").primaryKey(),
    userId: accountId(),
    accountId: text("external_id").notNull(),
    providerId: text("provider_id").notNull(),
    password: text("password"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [index("credentials_account").on(table.userId)],
);

/** better-auth's; unused by what we have switched on, and asked for by it. */
export const verifications = sqliteTable("verifications", {
  id: text("id").primaryKey(),
  identifier: text("identifier").notNull(),
  value: text("value").notNull(),
  expiresAt: moment("expires_at").notNull(),
  createdAt: moment("created_at").notNull(),
  updatedAt: moment("updated_at").notNull(),
});

/** One-time links: the first admin's, invitations, new passwords. Only the hash of the link's secret is kept. */
export const accessLinks = sqliteTable("access_links", {
  hash: text("hash").primaryKey(),
  kind: text("kind").$type<LinkKind>().notNull(),
  /** Null for the first admin's, who types it. */
  email: text("email"),
  role: text("role").$type<Role>().notNull(),
  madeBy: text("made_by").notNull(),
  madeAt: integer("made_at").notNull(),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
});

/** Attempts to sign in or to use a link, counted within a stretch of time. */
export const signInAttempts = sqliteTable("sign_in_attempts", {
  /** `account:EMAIL`, `address:IP` or `link:IP`. */
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  since: integer("since").notNull(),
});

/** What each act answered, by the key its sender chose, so that a retried act does nothing twice. */
export const saves = sqliteTable(
  "saves",
  {
    key: text("key").primaryKey(),
    account: text("account").notNull(),
    at: integer("at").notNull(),
    answer: text("answer", { mode: "json" }).$type<unknown>().notNull(),
  },
  (table) => [index("saves_at").on(table.at)],
);

/** Who has an event open in the editor. Informative, never a lock. */
export const presence = sqliteTable(
  "presence",
  {
    eventId: text("event_id").notNull(),
    account: accountId(),
    /** One per open page. */
    page: text("page").notNull(),
    seenAt: integer("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.account, table.page] })],
);

/**
 * What editors say about an event, one of its facts, or a passage of a source, as `Annotation` has it. Never deleted.
 * On an event: `eventId`, and `field` for one fact. On a passage: `source` with its selectors, offsets in code
 * points of `edition`. A passage is an orphan unless start and end stand in the edition that its source has now.
 */
export const annotations = sqliteTable(
  "annotations",
  {
    id: text("id").primaryKey(),
    eventId: text("event_id"),
    field: text("field"),
    source: text("source"),
    edition: integer("edition"),
    start: integer("start"),
    end: integer("end"),
    exact: text("exact"),
    prefix: text("prefix"),
    suffix: text("suffix"),
    motivation: text("motivation").$type<Motivation>().notNull(),
    body: text("body").notNull(),
    language: text("language"),
    /** The annotation that begins the thread. */
    replyTo: text("reply_to"),
    audience: text("audience").$type<AnnotationAudience>().notNull(),
    state: text("state").$type<AnnotationState>().notNull(),
    /** The account; of an imported one, the IRI of whoever made it. "": not told. */
    madeBy: text("made_by").notNull(),
    creatorName: text("creator_name").notNull(),
    /** The account that took it from a file; null for one made here. */
    importedBy: text("imported_by"),
    /** What it is called where it was taken from; null where that was here. */
    via: text("via"),
    madeAt: integer("made_at").notNull(),
    modifiedAt: integer("modified_at").notNull(),
    revision: integer("revision").notNull(),
  },
  (table) => [
    index("annotations_event").on(table.eventId, table.madeAt),
    index("annotations_source").on(table.source, table.start),
    index("annotations_reply").on(table.replyTo),
    index("annotations_via").on(table.via),
    index("annotations_state").on(table.state, table.madeAt),
    index("annotations_motivation").on(table.motivation, table.state, table.madeAt),
  ],
);

/**
 * What an editor has looked at in the review queue and left as it is: `duplicate` two events that are not one, `disputed`
 * a passage that says otherwise than the record, `orphan` one that has lost its place. It changes no record.
 */
export const setAside = sqliteTable(
  "set_aside",
  {
    kind: text("kind").$type<AsideKind>().notNull(),
    /** What it is about, so that it comes back when that is no longer the same: see lib/queue.ts. */
    key: text("key").notNull(),
    who: text("who").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.key] })],
);
