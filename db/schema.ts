import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Span } from "@/lib/evidence";
import type { Localised } from "@/lib/localised";
import type { EventState, RevisedKind, RevisionAct, SourceState } from "@/lib/record-words";
import type {
  Basis,
  CommitmentKind,
  CommitmentState,
  Kind,
  Language,
  Level,
  ParticipantRole,
  PartyRole,
  Relation,
  Status,
  WhenKind,
} from "@/lib/vocabulary";

/*
 * Ids are text, times are ms since 1970 UTC, days are since 1970-01-01, offsets are code points.
 * JSON columns are read and written whole: no query looks inside them.
 */

const words = (name: string) => text(name, { mode: "json" }).$type<Localised>();
const strings = (name: string) => text(name, { mode: "json" }).$type<string[]>();

/** Facts about the record as a whole: `dataset` (its head, JSON), `version` (rises with every write). */
export const meta = sqliteTable("meta", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});

export const parties = sqliteTable("parties", {
  id: text("id").primaryKey(),
  kind: text("kind").$type<"state" | "organisation">().notNull(),
  names: words("names").notNull(),
  aliases: strings("aliases").notNull(),
});

export const people = sqliteTable("people", {
  id: text("id").primaryKey(),
  names: words("names").notNull(),
  aliases: strings("aliases").notNull(),
  note: words("note"),
});

export const topics = sqliteTable("topics", {
  id: text("id").primaryKey(),
  names: words("names").notNull(),
});

/** A text is immutable once stored: a corrected one is a new edition, and the former goes to `source_editions`. */
export const sources = sqliteTable(
  "sources",
  {
    id: text("id").primaryKey(),
    title: text("title").notNull(),
    titleBasis: text("title_basis").$type<"stated" | "editorial">().notNull(),
    publisher: text("publisher").notNull(),
    publisherBasis: text("publisher_basis").$type<"stated" | "editorial">().notNull(),
    language: text("language").$type<Language>().notNull(),
    publishedEdtf: text("published_edtf").notNull(),
    publishedNote: words("published_note").notNull(),
    url: text("url"),
    /** Of the file's bytes as loaded. */
    sha256: text("sha256").notNull(),
    normaliser: text("normaliser").notNull(),
    text: text("text").notNull(),
    /** The file's bytes where normalising changed them; null where the text is the file. */
    raw: blob("raw", { mode: "buffer" }),
    furniture: text("furniture", { mode: "json" }).$type<Span[]>().notNull(),
    slips: text("slips", { mode: "json" }).$type<{ span: Span; note: Localised }[]>().notNull(),
    state: text("state").$type<SourceState>().notNull().default("published"),
    /** Of the text: 1 for the first. */
    edition: integer("edition").notNull().default(1),
    /** `load` for the dataset loader, else the account. */
    madeBy: text("made_by").notNull().default("load"),
  },
  // A table with texts in it is slow to walk: these lead to the few that are drafts, and to those that may have left orphans.
  (table) => [
    index("sources_draft").on(table.id).where(sql`${table.state} = 'draft'`),
    index("sources_corrected").on(table.id, table.edition).where(sql`${table.edition} > 1`),
  ],
);

/** The texts that a newer edition has replaced. */
export const sourceEditions = sqliteTable(
  "source_editions",
  {
    source: text("source")
      .notNull()
      .references(() => sources.id),
    number: integer("number").notNull(),
    sha256: text("sha256").notNull(),
    normaliser: text("normaliser").notNull(),
    text: text("text").notNull(),
    raw: blob("raw", { mode: "buffer" }),
    furniture: text("furniture", { mode: "json" }).$type<Span[]>().notNull(),
    slips: text("slips", { mode: "json" }).$type<{ span: Span; note: Localised }[]>().notNull(),
    replacedAt: integer("replaced_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.source, table.number] })],
);

export const events = sqliteTable(
  "events",
  {
    id: text("id").primaryKey(),
    title: words("title").notNull(),
    /** What lists are sorted by in each language of the interface: see lib/title-key. */
    titleKeyEn: text("title_key_en").notNull().default(""),
    titleKeyFr: text("title_key_fr").notNull().default(""),
    summary: words("summary"),
    kind: text("kind").$type<Kind>().notNull(),
    status: text("status").$type<Status>().notNull(),
    level: text("level").$type<Level>(),
    edtf: text("edtf").notNull(),
    whenKind: text("when_kind").$type<WhenKind>().notNull(),
    earliestStart: integer("earliest_start"),
    latestStart: integer("latest_start"),
    earliestEnd: integer("earliest_end"),
    latestEnd: integer("latest_end"),
    /** The stretch in which the event is drawn: its outer bounds, an open one replaced by a fixed reach. */
    drawnFrom: integer("drawn_from").notNull(),
    drawnTo: integer("drawn_to").notNull(),
    /** The day under which lists put it. */
    listedDay: integer("listed_day").notNull(),
    placeName: text("place_name"),
    placeCountry: text("place_country").references(() => parties.id),
    /** Id of the containing visit. Checked by the loader, which may store the contained one first. */
    within: text("within_id"),
    salience: integer("salience").notNull(),
    revision: integer("revision").notNull(),
    state: text("state").$type<EventState>().notNull().default("published"),
    /** Where it went, for one that was merged into another. */
    mergedInto: text("merged_into"),
    /** `load` for the dataset loader, else the account. */
    madeBy: text("made_by").notNull().default("load"),
    /** Given once by the database to whoever leaves it out, and never again: what the index in memory and the search words know an event by. */
    number: integer("number"),
    /** Rises with every write of any event, whoever writes: what a reader has not seen yet stands above what it has. Kept by triggers. */
    touched: integer("touched"),
  },
  (table) => [
    uniqueIndex("events_number").on(table.number),
    index("events_touched").on(table.touched),
    index("events_numbered").on(table.id, table.number),
    index("events_listed").on(table.listedDay, table.drawnTo, table.id),
    index("events_titled_en").on(table.titleKeyEn, table.number),
    index("events_titled_fr").on(table.titleKeyFr, table.number),
    index("events_within").on(table.within),
    index("events_state").on(table.state, table.id),
  ],
);

const eventId = () =>
  text("event_id")
    .notNull()
    .references(() => events.id, { onDelete: "cascade" });

export const eventParties = sqliteTable(
  "event_parties",
  {
    eventId: eventId(),
    party: text("party")
      .notNull()
      .references(() => parties.id),
    role: text("role").$type<PartyRole>(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.party] }),
    index("event_parties_party").on(table.party, table.eventId),
  ],
);

export const participants = sqliteTable(
  "participants",
  {
    eventId: eventId(),
    person: text("person")
      .notNull()
      .references(() => people.id),
    office: text("office"),
    party: text("party").references(() => parties.id),
    role: text("role").$type<ParticipantRole>(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.person] }),
    index("participants_person").on(table.person, table.eventId),
  ],
);

export const eventTopics = sqliteTable(
  "event_topics",
  {
    eventId: eventId(),
    topic: text("topic")
      .notNull()
      .references(() => topics.id),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.topic] }),
    index("event_topics_topic").on(table.topic, table.eventId),
  ],
);

export const commitments = sqliteTable(
  "commitments",
  {
    eventId: eventId(),
    id: text("id").notNull(),
    kind: text("kind").$type<CommitmentKind>().notNull(),
    by: strings("by_parties").notNull(),
    to: strings("to_parties").notNull(),
    what: words("what").notNull(),
    due: text("due"),
    state: text("state").$type<CommitmentState>().notNull(),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.id] })],
);

export const relations = sqliteTable(
  "relations",
  {
    eventId: eventId(),
    other: text("other_id").notNull(),
    how: text("how").$type<Relation>().notNull(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.other, table.how] }),
    index("relations_other").on(table.other),
  ],
);

/** Editorial evidence has no source and no passage; all other has both. */
export const evidence = sqliteTable(
  "evidence",
  {
    id: text("id").primaryKey(),
    eventId: eventId(),
    field: text("field").notNull(),
    basis: text("basis").$type<Basis>().notNull(),
    source: text("source").references(() => sources.id),
    start: integer("start"),
    end: integer("end"),
    /** The edition of the source in which start and end stand; an older one than the source's makes it an orphan. */
    edition: integer("edition"),
    exact: text("exact"),
    prefix: text("prefix"),
    suffix: text("suffix"),
    note: words("note"),
    value: text("value"),
    position: integer("position").notNull(),
  },
  (table) => [
    index("evidence_event").on(table.eventId, table.position),
    index("evidence_source").on(table.source, table.start, table.end),
    index("evidence_value").on(table.eventId).where(sql`${table.value} is not null`),
  ],
);

/** Every recorded change of every record, newest numbers highest; `before` is null for the first. */
export const revisions = sqliteTable(
  "revisions",
  {
    recordKind: text("record_kind").$type<RevisedKind>().notNull(),
    recordId: text("record_id").notNull(),
    number: integer("number").notNull(),
    at: integer("at").notNull(),
    /** `load` for the dataset loader, else the account. */
    who: text("who").notNull(),
    act: text("act").$type<RevisionAct>().notNull(),
    why: text("why"),
    /** The record's state after it, for kinds that have one. */
    state: text("state"),
    before: text("before", { mode: "json" }).$type<unknown>(),
    after: text("after", { mode: "json" }).$type<unknown>().notNull(),
  },
  // Each index ends in what recent changes are ordered by, so that a page of them is read and not sorted.
  (table) => [
    primaryKey({ columns: [table.recordKind, table.recordId, table.number] }),
    index("revisions_at").on(table.at, table.recordKind, table.recordId, table.number),
    index("revisions_who").on(table.who, table.at, table.recordKind, table.recordId, table.number),
    index("revisions_act").on(table.act, table.at, table.recordKind, table.recordId, table.number),
    index("revisions_kind").on(table.recordKind, table.at, table.recordId, table.number),
  ],
);
