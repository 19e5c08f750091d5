import { and, eq, getTableColumns, gt, lt, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { events, evidence, parties, people, sources, topics } from "@/db/schema";
import type { EventRecord, Evidence } from "@/lib/event";
import { draftProblemsOf, type KnownIds, type Problem, problemsOf } from "@/lib/event-problems";
import { type Located, locateEvidence, type SourceText } from "@/lib/located";
import { fail, ok, type Result } from "@/lib/result";
import type { Tx } from "../transact";

/** A record with every quote placed, ready for `writeEvent`. */
export type Checked = { event: EventRecord; located: Located[] };

/**
 * What every act asks of a record before it stores it: that what it names is there, that its quotes stand in the
 * texts, that no visit contains itself; and of a published one that every fact has evidence in published sources.
 * Fails with `invalid`, naming each field by its path with one of `PROBLEM_CODES`.
 */
export function checkEvent(tx: Tx, event: EventRecord, state: "draft" | "published"): Result<Checked> {
  const known = knownIds(tx);
  const texts = textsOf(tx, event);
  const { located, problems } = locateEvidence(event, texts);
  const kept = keptOrphans(tx, event);
  const wrong = [
    ...(state === "draft" ? draftProblemsOf(event, known) : problemsOf(event, known)),
    ...problems.map((one) => ({ ...one, field: one.field.replace(/ .*/, "") })).filter(({ field }) => !kept.has(field)),
    ...(containsItself(tx, event) ? [problem("within", "itself", "leads back to the event itself")] : []),
    ...(state === "published" ? unpublishedSources(event, texts) : []),
  ];
  if (wrong.length > 0) return refuse(state, wrong);
  const inOrder = event.evidence.flatMap(
    (one) => [...kept.values(), ...located].find((place) => place.evidence === one) ?? [],
  );
  return ok({ event, located: inOrder });
}

function refuse(state: "draft" | "published", wrong: Problem[]): Result<never> {
  const fields: Record<string, string> = {};
  for (const { field, code } of wrong) fields[field] ??= code;
  const list = wrong.map(({ field, message }) => `${field}: ${message}`).join("; ");
  return fail("invalid", `The event cannot ${state === "draft" ? "be stored" : "stand published"}. ${list}.`, fields);
}

function problem(field: string, code: Problem["code"], message: string): Problem {
  return { field, code, message };
}

function knownIds(tx: Tx): KnownIds {
  const { party, person, topic, event } = ids(tx);
  const among = (table: { get: (values: { id: string }) => unknown }) => ({
    has: (id: string) => table.get({ id }) !== undefined,
  });
  return { parties: among(party), people: among(person), topics: among(topic), events: among(event) };
}

const ids = prepared((tx) => {
  const among = (table: typeof parties | typeof people | typeof topics | typeof events) =>
    tx
      .select({ id: table.id })
      .from(table)
      .where(eq(table.id, sql.placeholder("id")))
      .prepare();
  return { party: among(parties), person: among(people), topic: among(topics), event: among(events) };
});

type StoredText = SourceText & { state: "draft" | "published" };

function textsOf(tx: Tx, event: EventRecord): Map<string, StoredText> {
  const cited = [...new Set(event.evidence.flatMap((one) => (one.basis === "editorial" ? [] : [one.source])))];
  return new Map(cited.flatMap((id) => toEntry(id, sourceTexts(tx).get({ id }))));
}

function toEntry<T>(id: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[id, value]];
}

const sourceTexts = prepared((tx) => {
  const { id, text, furniture, edition, state } = sources;
  return tx
    .select({ text, furniture, edition, state })
    .from(sources)
    .where(eq(id, sql.placeholder("id")))
    .prepare();
});

/**
 * Evidence that a newer edition of its source has left without a place: it stays where it stood, in its old edition,
 * until an editor places it anew, even where the same words could be found. By its path.
 */
function keptOrphans(tx: Tx, event: EventRecord): Map<string, Located> {
  const stored = leftBehind(tx).all({ event: event.id });
  const kept = new Map<string, Located>();
  event.evidence.forEach((one, at) => {
    if (one.basis === "editorial") return;
    const orphan = stored.find((row) => isSame(row, one));
    if (!orphan) return;
    const { id, start, end, exact, prefix, suffix, edition } = orphan;
    if (start === null || end === null || exact === null) return;
    const selector = { start, end, exact, prefix: prefix ?? "", suffix: suffix ?? "" };
    kept.set(`evidence.${at}`, { id, evidence: one, selector, edition });
  });
  return kept;
}

const leftBehind = prepared((tx) =>
  tx
    .select(getTableColumns(evidence))
    .from(evidence)
    .innerJoin(sources, eq(sources.id, evidence.source))
    .where(
      and(
        eq(evidence.eventId, sql.placeholder("event")),
        gt(sources.edition, 1),
        lt(evidence.edition, sources.edition),
      ),
    )
    .prepare(),
);

type EvidenceRow = typeof evidence.$inferSelect;

function isSame(row: EvidenceRow, one: Exclude<Evidence, { basis: "editorial" }>): boolean {
  return (
    row.field === one.field &&
    row.source === one.source &&
    row.basis === one.basis &&
    row.exact === one.exact &&
    (one.prefix === undefined || row.prefix === one.prefix) &&
    (one.suffix === undefined || row.suffix === one.suffix)
  );
}

function containsItself(tx: Tx, event: EventRecord): boolean {
  const seen = new Set<string>();
  for (let at = event.within; at !== null && !seen.has(at); ) {
    if (at === event.id) return true;
    seen.add(at);
    at = containers(tx).get({ id: at })?.within ?? null;
  }
  return false;
}

const containers = prepared((tx) =>
  tx
    .select({ within: events.within })
    .from(events)
    .where(eq(events.id, sql.placeholder("id")))
    .prepare(),
);

function unpublishedSources(event: EventRecord, texts: Map<string, StoredText>): Problem[] {
  return event.evidence.flatMap((one, at) => {
    if (one.basis === "editorial" || texts.get(one.source)?.state !== "draft") return [];
    return [problem(`evidence.${at}`, "unpublished-source", `stands in ${one.source}, which is not published`)];
  });
}
