import { topics } from "@/db/schema";
import type { Topic } from "@/lib/registry";
import { conflict, fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { addRevision } from "../revisions";
import { freeSlug } from "./free-slug";
import { sameName } from "./same-name";

/** Adds a topic under an id made of its name. One of the same name is `conflict` with `current: { id }`. */
export async function addTopic(by: By, { topic }: { topic: Omit<Topic, "id"> }): Promise<Result<{ id: string }>> {
  return act(by, "editor", (tx, account): Result<{ id: string }> => {
    const known = tx.select().from(topics).all();
    const double = sameName(topic, known);
    if (double) return conflict(`${double} has this name.`, { id: double });
    const id = freeSlug(topic.names, known);
    if (id === null) return fail("invalid", "The name needs a form in Latin letters.", { "names.en": "latin" });
    const row = { id, ...topic };
    tx.insert(topics).values(row).run();
    addRevision(tx, {
      ...{ recordKind: "topic", recordId: id, who: account.id, act: "create", why: null, state: null },
      after: row,
    });
    return ok({ id });
  });
}
