import type { RecordRef } from "./answers/history";
import { parseRecordRef, printRecordRef } from "./record-ref";
import { REVISED_KINDS, REVISION_ACTS, type RevisedKind, type RevisionAct } from "./record-words";
import { type Dropped, type RawParams, toDropped } from "./view";

/** What recent changes are limited to, held in their address and nowhere else. Nulls: not limited. `who`: `load`, else the account. */
export type ChangesView = {
  kind: RevisedKind | null;
  act: RevisionAct | null;
  who: string | null;
  record: RecordRef | null;
  cursor: string | null;
};

const WHO = /^[A-Za-z0-9_-]{1,120}$/;
const CURSOR = /^[A-Za-z0-9_-]{1,400}$/;

/** Reads the parameters of the page of recent changes. Never throws: what is broken is dropped and named. */
export function parseChangesView(raw: RawParams): { view: ChangesView; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const read = <T>(param: keyof ChangesView, parse: (value: string) => T | null): T | null => {
    const given = raw[param];
    if (given === undefined || given === "") return null;
    const value = typeof given === "string" ? parse(given) : null;
    if (value === null) dropped.push(toDropped(param, String(given)));
    return value;
  };
  const view: ChangesView = {
    kind: read("kind", (value) => REVISED_KINDS.find((one) => one === value) ?? null),
    act: read("act", (value) => REVISION_ACTS.find((one) => one === value) ?? null),
    who: read("who", (value) => (WHO.test(value) ? value : null)),
    record: read("record", parseRecordRef),
    cursor: read("cursor", (value) => (CURSOR.test(value) ? value : null)),
  };
  for (const [param, value] of Object.entries(raw)) {
    if (value !== undefined && !Object.hasOwn(view, param)) dropped.push(toDropped(param, String(value)));
  }
  return { view, dropped };
}

/** The address of recent changes for a view. */
export function printChangesView({ kind, act, who, record, cursor }: ChangesView): string {
  const params = new URLSearchParams();
  if (kind !== null) params.set("kind", kind);
  if (act !== null) params.set("act", act);
  if (who !== null) params.set("who", who);
  if (record !== null) params.set("record", printRecordRef(record));
  if (cursor !== null) params.set("cursor", cursor);
  return params.size === 0 ? "/editor/changes" : `/editor/changes?${params}`;
}
