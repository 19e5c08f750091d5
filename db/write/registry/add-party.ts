import { parties } from "@/db/schema";
import type { Party } from "@/lib/registry";
import { conflict, fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { addRevision } from "../revisions";
import { sameName } from "./same-name";

/** `anyway`: although one of that name is there. */
export type AddPartyInput = { party: Party; anyway: boolean };

/**
 * Adds a state or an organisation under the id that its editor gave, since such ids are public codes. A taken id is
 * `invalid`; one of the same name is `conflict` with `current: { id }`, unless it is said to be another.
 */
export async function addParty(by: By, { party, anyway }: AddPartyInput): Promise<Result<{ id: string }>> {
  return act(by, "editor", (tx, account): Result<{ id: string }> => {
    const known = tx.select().from(parties).all();
    if (known.some((one) => one.id === party.id)) {
      return fail("invalid", `Another party has the id ${party.id}.`, { id: "taken" });
    }
    const double = anyway ? null : sameName(party, known);
    if (double) return conflict(`${double} has this name.`, { id: double });
    tx.insert(parties).values(party).run();
    addRevision(tx, {
      ...{ recordKind: "party", recordId: party.id, who: account.id, act: "create", why: null, state: null },
      after: party,
    });
    return ok({ id: party.id });
  });
}
