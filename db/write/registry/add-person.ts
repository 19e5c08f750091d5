import { people } from "@/db/schema";
import type { Person } from "@/lib/registry";
import { conflict, fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { addRevision } from "../revisions";
import { freeSlug } from "./free-slug";
import { sameName } from "./same-name";

/** `anyway`: although someone of that name is there. */
export type AddPersonInput = { person: Omit<Person, "id">; anyway: boolean };

/**
 * Adds a person to the registry, under an id made of the name. Where someone bears the same name or alias already,
 * `conflict` with `current: { id }`, unless the new one is said to be another.
 */
export async function addPerson(by: By, { person, anyway }: AddPersonInput): Promise<Result<{ id: string }>> {
  return act(by, "editor", (tx, account): Result<{ id: string }> => {
    const known = tx.select().from(people).all();
    const double = anyway ? null : sameName(person, known);
    if (double) return conflict(`${double} has this name.`, { id: double });
    const id = freeSlug(person.names, known);
    if (id === null) return fail("invalid", "The name needs a form in Latin letters.", { "names.en": "latin" });
    const row = { id, ...person, note: person.note ?? null };
    tx.insert(people).values(row).run();
    addRevision(tx, {
      ...{ recordKind: "person", recordId: id, who: account.id, act: "create", why: null, state: null },
      after: row,
    });
    return ok({ id });
  });
}
