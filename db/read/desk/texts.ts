import "server-only";
import { inArray } from "drizzle-orm";
import { database } from "@/db/connection";
import { sources } from "@/db/schema";
import type { DeskText } from "@/lib/answers/desk-event";

/** These sources with their texts, drafts too, in the order asked for; ids that name nothing are left out. For someone who is signed in. */
export async function readDeskTexts(ids: string[]): Promise<DeskText[]> {
  const { id, title, publisher, language, state, edition, text, furniture } = sources;
  const rows = await database()
    .select({ id, title, publisher, language, state, edition, text, furniture })
    .from(sources)
    .where(inArray(sources.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((one) => byId.get(one) ?? []);
}
