import { eq } from "drizzle-orm";
import type { Db } from "@/db/connection";
import { meta, participants, parties, people } from "@/db/schema";
import { groupBy } from "@/lib/group";
import { DatasetHead } from "@/lib/registry";
import type { Known } from "@/lib/tabular/read-record";

/** What a database has already that rows may name, and its head; null in an empty database. */
export async function readKnown(db: Db): Promise<Known & { head: DatasetHead | null }> {
  const [head] = await db.select().from(meta).where(eq(meta.key, "dataset"));
  const spokenFor = groupBy(
    await db.selectDistinct({ person: participants.person, party: participants.party }).from(participants),
    (row) => row.person,
  );
  return {
    head: head ? DatasetHead.parse(JSON.parse(head.value)) : null,
    parties: await db.select().from(parties),
    people: (await db.select().from(people)).map(({ id, names, aliases }) => {
      return { id, names, aliases, parties: (spokenFor.get(id) ?? []).flatMap((row) => row.party ?? []) };
    }),
  };
}
