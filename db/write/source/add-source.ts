import { eq, inArray, or } from "drizzle-orm";
import { sources } from "@/db/schema";
import { type ReadText, readUpload } from "@/lib/intake/read-upload";
import type { NewSource } from "@/lib/intake/source-input";
import { fail, ok, type Result } from "@/lib/result";
import { NORMALISER } from "@/lib/text";
import { act, type By } from "../act";
import { addRevision } from "../revisions";
import type { Tx } from "../transact";
import { toHeadColumns } from "./head-columns";
import { type SourceRow, toSourceRecord } from "./source-record";

/**
 * Adds a source as a draft. Fails as `invalid`: beside `file` or `encoding` with a `RefusalCode`, beside `file` with
 * `duplicate` where the same text is there and it was not sent despite that, beside `id` with `taken`.
 */
export async function addSource(by: By, { id, head, sent, despite }: NewSource): Promise<Result<{ id: string }>> {
  const read = readUpload(sent);
  if (!read.ok) return read;
  const { text, raw, sha256 } = read.value;
  return act(by, "editor", (tx, account) => {
    if (tx.select({ id: sources.id }).from(sources).where(eq(sources.id, id)).get()) {
      return fail("invalid", `There is a source with the id ${id}.`, { id: "taken" });
    }
    const same = despite ? undefined : sameSource(tx, read.value);
    if (same) return fail("invalid", `The same text is there already: ${same}.`, { file: "duplicate" });
    const row: SourceRow = {
      ...{ id, ...toHeadColumns(head), text, raw, sha256, normaliser: NORMALISER },
      ...{ furniture: [], slips: [], state: "draft", edition: 1, madeBy: account.id },
    };
    tx.insert(sources).values(row).run();
    addRevision(tx, {
      ...{ recordKind: "source", recordId: id, who: account.id, act: "create", state: "draft" },
      why: originOf(read.value, sent.name),
      after: toSourceRecord(row),
    });
    return ok({ id });
  });
}

function sameSource(tx: Tx, { text, sha256, uploaded }: ReadText): string | undefined {
  const isSame = or(inArray(sources.sha256, [sha256, uploaded]), eq(sources.text, text));
  return tx.select({ id: sources.id }).from(sources).where(isSame).get()?.id;
}

/** How the text was come by, for the history: what was sent is not kept where it was read otherwise than as it is. */
function originOf({ reading, encoding, reason, uploaded }: ReadText, name: string | null): string {
  const file = name === null ? "pasted" : `file ${name}`;
  return `${file}; read as ${reading}; ${encoding} (${reason}); SHA-256 ${uploaded}`;
}
