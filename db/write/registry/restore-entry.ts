import { eq } from "drizzle-orm";
import * as z from "zod";
import { parties, people, topics } from "@/db/schema";
import { Party, Person, Topic } from "@/lib/registry";
import { conflict, fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { eventsNaming, writeEventWords } from "../event-words";
import { keptRevision, type RestoreInput } from "../kept-revision";
import { addRevision, lastRevision } from "../revisions";
import type { Tx } from "../transact";

export type RegistryKind = "party" | "person" | "topic";

/** As the tables have it: a person without a note has the note null. */
const Kept = {
  party: Party,
  person: Person.extend({ note: Person.shape.note.or(z.null()) }),
  topic: Topic,
};

/**
 * Says of a party, a person or a topic again what one of its revisions said. Fails with `not-found`, or `conflict`
 * with `current: { revision }` where another revision stands than the one seen.
 */
export async function restoreEntry(
  by: By,
  { kind, id, seen, number, why }: RestoreInput & { kind: RegistryKind },
): Promise<Result<{ revision: number }>> {
  return act(by, "editor", (tx, account) => {
    const kept = keptRevision(tx, kind, id, number);
    if (!kept.ok) return kept;
    const revision = lastRevision(tx, kind, id)?.number ?? 0;
    if (revision !== seen) return conflict(`${id} was changed since you opened it.`, { revision });
    const parsed = Kept[kind].safeParse(kept.value.after);
    if (!parsed.success) return fail("invalid", `Revision ${number} of ${id} may no longer stand.`);
    write(tx, kind, parsed.data);
    return ok({
      revision: addRevision(tx, {
        ...{ recordKind: kind, recordId: id, who: account.id, act: "restore", why, state: null },
        after: parsed.data,
      }),
    });
  });
}

function write(tx: Tx, kind: RegistryKind, row: z.infer<(typeof Kept)[RegistryKind]>): void {
  const table = { party: parties, person: people, topic: topics }[kind];
  tx.update(table).set(row).where(eq(table.id, row.id)).run();
  const named = {
    parties: [],
    people: [],
    topics: [],
    [{ party: "parties", person: "people", topic: "topics" }[kind]]: [row.id],
  };
  writeEventWords(tx, eventsNaming(tx, named));
}
