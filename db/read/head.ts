import { prepared } from "@/db/prepared";
import type { Audience } from "@/lib/record-words";
import { DatasetHead } from "@/lib/registry";
import { type Reader, snapshot } from "./snapshot";

/** Number of the record's state: rises with every write; 0 before the first. */
export async function readVersion(audience: Audience): Promise<number> {
  return snapshot(audience, versionOf);
}

/** The dataset's head; null before the first load. */
export async function readDatasetHead(audience: Audience): Promise<DatasetHead | null> {
  return snapshot(audience, headOf);
}

export function versionOf(reader: Reader): number {
  return Number(metaValue(reader, "version") ?? 0);
}

/** The party whose record this is: no lane, no facet value, no partner. "" before the first load. */
export function homeOf(reader: Reader): string {
  return headOf(reader)?.home ?? "";
}

/** As `readDatasetHead`. */
export function headOf(reader: Reader): DatasetHead | null {
  const head = metaValue(reader, "dataset");
  if (head === null) return null;
  if (head !== parsed?.text) parsed = { text: head, head: DatasetHead.parse(JSON.parse(head)) };
  return parsed.head;
}

// Every read asks for it, and it hardly ever changes.
let parsed: { text: string; head: DatasetHead } | null = null;

function metaValue(reader: Reader, key: string): string | null {
  return values(reader).get(key) ?? null;
}

const values = prepared((_reader, client) =>
  client.prepare<[string], string>("select value from meta where key = ?").pluck(),
);
