import type { Audience } from "@/lib/record-words";
import "server-only";
import { eq } from "drizzle-orm";
import { annotations } from "@/db/desk-schema";
import { events, parties, people, sources } from "@/db/schema";
import type { RecordKind } from "@/lib/address";
import { homeOf } from "./head";
import { snapshot } from "./snapshot";

const TABLES = { events, sources, partners: parties, people, annotations } as const;

/** Whether the read behind this record's page finds it: the home party, for one, is no partner. */
export async function readExists(audience: Audience, kind: RecordKind, id: string): Promise<boolean> {
  return snapshot(audience, (reader) => {
    const table = TABLES[kind];
    const row = reader.select({ id: table.id }).from(table).where(eq(table.id, id)).get();
    return row !== undefined && !(kind === "partners" && id === homeOf(reader));
  });
}
