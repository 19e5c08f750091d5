import { setAside as table } from "@/db/desk-schema";
import type { AsideKind } from "@/lib/record-words";
import { ok, type Result } from "@/lib/result";
import { act, type By } from "../act";

/** Something in the review queue: see lib/queue-keys.ts. */
export type Aside = { kind: AsideKind; key: string };

/**
 * Takes out of the review queue what an editor has looked at and leaves as it is, for everyone. It changes no record;
 * who did it is kept, and anyone may bring it back. Done twice, it is done once.
 */
export async function setAside(by: By, { kind, key }: Aside): Promise<Result<null>> {
  return act(by, "editor", (tx, { id: who }) => {
    tx.insert(table).values({ kind, key, who, at: Date.now() }).onConflictDoNothing().run();
    return ok(null);
  });
}
