import type { EventRecord } from "@/lib/event";
import { type Located, toStored } from "@/lib/located";
import type { EventState, RevisionAct } from "@/lib/record-words";
import { writeEventRows } from "./event-rows";
import { addRevision, lastRevision } from "./revisions";
import type { Tx } from "./transact";

/** Who made a change, by what act and why, and the state of the event from then on. `who`: `load`, else the account. */
export type Author = { who: string; act: RevisionAct; why: string | null; state: EventState };

/** The newest record of an event in its history; undefined where there is no such event. */
export function lastEvent(tx: Tx, id: string): { record: EventRecord; who: string; number: number } | undefined {
  const last = lastRevision(tx, "event", id);
  return last && { record: last.after as EventRecord, who: last.who, number: last.number };
}

/**
 * Writes one event with its revision, as a part of every act that makes or changes one, and answers the revision's number.
 * The caller has checked the record and its evidence, and raises the version.
 */
export function writeEvent(tx: Tx, event: EventRecord, located: Located[], author: Author): number {
  const after = toStored(event, located);
  const number = addRevision(tx, { recordKind: "event", recordId: event.id, ...author, after });
  writeEventRows(tx, event, located, { revision: number, state: author.state, madeBy: author.who });
  return number;
}
