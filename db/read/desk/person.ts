import "server-only";
import { and, eq, max } from "drizzle-orm";
import { database } from "@/db/connection";
import { people, revisions } from "@/db/schema";
import type { Person } from "@/lib/registry";
import { fail, ok, type Result } from "@/lib/result";

/** A person as the registry has it, with the number of its newest revision. For someone who is signed in. Fails with `not-found`. */
export async function readDeskPerson(id: string): Promise<Result<{ person: Person; revision: number }>> {
  const [row] = await database().select().from(people).where(eq(people.id, id));
  if (!row) return fail("not-found", `No person has the id ${id}.`);
  const [last] = await database()
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(and(eq(revisions.recordKind, "person"), eq(revisions.recordId, id)));
  const { note, ...person } = row;
  return ok({ person: note === null ? person : { ...person, note }, revision: last?.number ?? 0 });
}
