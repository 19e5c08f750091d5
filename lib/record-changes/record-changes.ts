import type { EventRecord } from "../event";
import type { RevisedKind } from "../record-words";
import type { Change, Said } from "./change";
import { eventChanges } from "./event-record";
import { line, single, word } from "./lines";
import { otherChanges } from "./other-records";

/** Two versions of a record as its revisions keep them. `before` null: it was new. States: for kinds that have one, where they are known. */
export type Versions = {
  kind: RevisedKind;
  before: unknown;
  after: unknown;
  stateBefore?: string | null;
  stateAfter?: string | null;
};

/** What differs between two versions of a record, of whatever kind. */
export function recordChanges({ kind, before, after, stateBefore, stateAfter }: Versions): Change[] {
  return [
    ...single("state", line(null, word("state", stateBefore), word("state", stateAfter))),
    ...(kind === "event"
      ? eventChanges(before as EventRecord | null, after as EventRecord)
      : otherChanges(kind, before, after)),
  ];
}

const REGISTRY_OF: Record<string, string> = { parties: "party", participants: "person", topics: "topic" };

/** The records that these changes name, as `KIND/ID`: their names are looked up before the changes are shown. */
export function namedIn(changes: Change[]): string[] {
  const all = changes.flatMap(({ about, lines }) => [about, ...lines.flatMap(({ before, after }) => [before, after])]);
  return [...new Set(all.flatMap(refsOf))];
}

function refsOf(said: Said | null): string[] {
  if (said?.as === "names") return said.refs;
  if (said?.as === "quote") return [`source/${said.source}`];
  const ref = said?.as === "fact" ? factRef(said.path) : null;
  return ref === null ? [] : [ref];
}

/** The record that a fact is about, such as `person/hun-sen` for `participants/hun-sen`; null for `when` and the like. */
export function factRef(path: string): string | null {
  const [list = "", id] = path.split("/");
  const kind = REGISTRY_OF[list];
  return kind && id ? `${kind}/${id}` : null;
}
