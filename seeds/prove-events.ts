import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/connection";
import { readStoredEvents, type StoredEvent } from "@/db/read/event-records";
import { events, evidence, revisions } from "@/db/schema";
import { wordsOf } from "@/db/write/event-words";
import { EventRecord } from "@/lib/event";
import { toEventFacts } from "@/lib/event-facts";
import { draftProblemsOf, type KnownIds, problemsOf } from "@/lib/event-problems";
import { same } from "@/lib/same";
import { toTuple } from "@/lib/when";
import { proveEvidence } from "./prove-evidence";
import type { ProvedSource } from "./prove-sources";
import type { Find, FindHere } from "./refusal";

const BATCH = 500;

/** Proves every event: its shape, references, evidence, what is derived from it, its search words and its revisions. */
export async function proveEvents(
  db: Db,
  ids: string[],
  known: KnownIds,
  texts: ReadonlyMap<string, ProvedSource>,
  find: Find,
): Promise<void> {
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const stored of await readStoredEvents(ids.slice(at, at + BATCH), db)) {
      const file = `events/${stored.event.id}`;
      const findHere = (field: string, message: string) => find(file, field, message);
      if (proveShape(stored, known, findHere)) await proveDerived(db, stored, findHere);
      const rows = await db
        .select()
        .from(evidence)
        .where(eq(evidence.eventId, stored.event.id))
        .orderBy(asc(evidence.position));
      proveEvidence(stored.event, rows, texts, findHere);
      proveWords(db, stored.event.id, findHere);
      await proveRevisions(db, stored, findHere);
    }
  }
}

/** Whether what is derived from the event can be derived at all. */
function proveShape({ event, state }: StoredEvent, known: KnownIds, find: FindHere): boolean {
  const { error } = EventRecord.safeParse(event);
  for (const issue of error?.issues ?? []) find(issue.path.join("."), issue.message);
  if (error) return false;
  const problems = state === "published" ? problemsOf(event, known) : draftProblemsOf(event, known);
  for (const { field, message } of problems) find(field, message);
  return !problems.some((problem) => problem.field.startsWith("when"));
}

async function proveDerived(db: Db, { event, bounds }: StoredEvent, find: FindHere): Promise<void> {
  const [row] = await db.select().from(events).where(eq(events.id, event.id));
  const facts = toEventFacts(event);
  const derived: [field: string, stored: unknown, expected: unknown][] = [
    ["when.bounds", bounds, toTuple(facts.bounds)],
    ["listed", row?.listedDay, facts.listed],
    ["drawn", [row?.drawnFrom, row?.drawnTo], [facts.drawn.from, facts.drawn.to]],
    ["salience", row?.salience, facts.salience],
    ["title keys", { en: row?.titleKeyEn, fr: row?.titleKeyFr }, facts.titles],
  ];
  for (const [field, stored, expected] of derived) {
    if (same(stored, expected)) continue;
    find(field, `${JSON.stringify(stored)} is stored, and ${JSON.stringify(expected)} follows from the event`);
  }
}

function proveWords(db: Db, id: string, find: FindHere): void {
  const words = db.transaction((tx) => ({
    stored: tx.all<{ words: string }>(sql`select words from event_words where event_id = ${id}`),
    expected: wordsOf(tx, id),
  }));
  if (words.stored.length !== 1) find("search words", `stand ${words.stored.length} times, and must once`);
  else if (words.stored[0]?.words !== words.expected) find("search words", "are not those of the event");
}

async function proveRevisions(db: Db, { event, revision, state }: StoredEvent, find: FindHere): Promise<void> {
  const made = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.recordKind, "event"), eq(revisions.recordId, event.id)))
    .orderBy(asc(revisions.number));
  made.forEach((one, at) => {
    if (one.number !== at + 1) find("revisions", `number ${at + 1} is missing`);
    if (!same(one.before, made[at - 1]?.after ?? null))
      find("revisions", `${one.number} does not begin where the one before ended`);
  });
  const last = made.at(-1);
  if (last?.number !== revision) find("revisions", `end with ${last?.number ?? "none"}, and the event has ${revision}`);
  if (last && last.state !== state) find("revisions", `end ${last.state}, and the event is ${state}`);
  if (last && !same(last.after, event)) find("revisions", "the last one is not the event as it stands");
}
