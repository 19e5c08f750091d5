import type { PublishedSource } from "@/lib/intake/source-input";
import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { reviseSource } from "./revise-source";

/** Shows a draft to every reader. Fails as `invalid` where it is published already, else as `reviseSource` does. */
export async function publishSource(by: By, seen: PublishedSource): Promise<Result<{ revision: number }>> {
  return act(by, "editor", (tx, account) =>
    reviseSource(tx, seen, { account, act: "publish" }, ({ state }) =>
      state === "published" ? fail("invalid", "It is published already.") : ok({ state: "published" }),
    ),
  );
}
