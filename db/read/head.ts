import { eq } from "drizzle-orm";
import { meta } from "@/db/schema";
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
  return head === null ? null : DatasetHead.parse(JSON.parse(head));
}

function metaValue(reader: Reader, key: string): string | null {
  return reader.select().from(meta).where(eq(meta.key, key)).get()?.value ?? null;
}
