import type { sources } from "@/db/schema";

export type SourceRow = typeof sources.$inferSelect;

/** What a revision of a source keeps: everything but its text, which stands in its edition. */
export type SourceRecord = Omit<SourceRow, "text" | "raw" | "madeBy" | "state">;

export function toSourceRecord({
  text: _text,
  raw: _raw,
  madeBy: _madeBy,
  state: _state,
  ...record
}: SourceRow): SourceRecord {
  return record;
}
