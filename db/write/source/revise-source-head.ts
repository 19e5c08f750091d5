import type { RevisedHead } from "@/lib/intake/source-input";
import { ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { toHeadColumns } from "./head-columns";
import { reviseSource } from "./revise-source";

/** Changes what is said of a source. Fails as `reviseSource` does. */
export async function reviseSourceHead(by: By, { head, ...seen }: RevisedHead): Promise<Result<{ revision: number }>> {
  return act(by, "editor", (tx, account) =>
    reviseSource(tx, seen, { account, act: "save" }, () => ok(toHeadColumns(head))),
  );
}
