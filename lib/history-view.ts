import type { RecordRef } from "./answers/history";
import { printRecordRef } from "./record-ref";
import { type Dropped, type RawParams, toDropped } from "./view";

/**
 * What the page of a history shows, held in its address and nowhere else. `shown`: two revisions compared, 0 being
 * nothing yet. `restore`: the revision that is to be brought back; `undo`: with what the record was then.
 * `before`: only older revisions are listed.
 */
export type HistoryView = {
  shown: { from: number; to: number } | null;
  restore: number | null;
  undo: boolean;
  before: number | null;
};

export const PLAIN_HISTORY: HistoryView = { shown: null, restore: null, undo: false, before: null };

const LARGEST = 1_000_000_000;

/** Reads the parameters of a history's address: `at=7` is revision 7 beside the one before. Never throws: what is broken is dropped and named. */
export function parseHistoryView(raw: RawParams): { view: HistoryView; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const number = (param: string, least: number): number | null => {
    const given = raw[param];
    if (given === undefined || given === "") return null;
    const value = typeof given === "string" && /^\d{1,10}$/.test(given) ? Number(given) : -1;
    if (value >= least && value <= LARGEST) return value;
    dropped.push(toDropped(param, String(given)));
    return null;
  };
  const [from, to, at] = [number("from", 0), number("to", 1), number("at", 1)];
  const two = from === null || to === null ? null : { from: Math.min(from, to), to: Math.max(from, to) };
  const view: HistoryView = {
    shown: two ?? (at === null ? null : { from: at - 1, to: at }),
    restore: number("restore", 1),
    undo: raw.undo === "1",
    before: number("before", 1),
  };
  for (const [param, value] of Object.entries(raw)) {
    if (value !== undefined && !PARAMS.includes(param)) dropped.push(toDropped(param, String(value)));
  }
  return { view, dropped };
}

const PARAMS = ["from", "to", "at", "restore", "undo", "before"];

/** The address of a history for a view. */
export function printHistoryView(ref: RecordRef, view: Partial<HistoryView> = {}): string {
  const { shown, restore, undo, before } = { ...PLAIN_HISTORY, ...view };
  const params = new URLSearchParams();
  if (shown && shown.from === shown.to - 1) params.set("at", String(shown.to));
  else if (shown) {
    params.set("from", String(shown.from));
    params.set("to", String(shown.to));
  }
  if (restore !== null) params.set("restore", String(restore));
  if (undo) params.set("undo", "1");
  if (before !== null) params.set("before", String(before));
  const path = `/editor/history/${printRecordRef(ref)}`;
  return params.size === 0 ? path : `${path}?${params}`;
}
