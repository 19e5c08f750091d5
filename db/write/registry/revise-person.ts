import { eq } from "drizzle-orm";
import { people } from "@/db/schema";
import type { Person } from "@/lib/registry";
import { conflict, fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { eventsNaming, writeEventWords } from "../event-words";
import { addRevision, lastRevision } from "../revisions";

/** `seen`: the person's newest revision when the editor looked. */
export type RevisePersonInput = { person: Person; seen: number; why: string | null };

/**
 * Corrects what the registry says of a person; events name the person by id and follow. Where another revision stands,
 * `conflict` with `current: { revision, record }`; `not-found` where there is no such person.
 */
export async function revisePerson(
  by: By,
  { person, seen, why }: RevisePersonInput,
): Promise<Result<{ id: string; revision: number }>> {
  return act(by, "editor", (tx, account) => {
    const { id } = person;
    const stored = tx.select().from(people).where(eq(people.id, id)).get();
    if (!stored) return fail("not-found", `No person has the id ${id}.`);
    const revision = lastRevision(tx, "person", id)?.number ?? 0;
    if (revision !== seen) return conflict(`${id} was changed meanwhile.`, { revision, record: stored });
    const row = { ...person, note: person.note ?? null };
    tx.update(people).set(row).where(eq(people.id, id)).run();
    writeEventWords(tx, eventsNaming(tx, { parties: [], people: [id], topics: [] }));
    const number = addRevision(tx, {
      ...{ recordKind: "person", recordId: id, who: account.id, act: "save", why, state: null },
      after: row,
    });
    return ok({ id, revision: number });
  });
}
