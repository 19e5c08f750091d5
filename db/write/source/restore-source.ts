import { fail, ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { keptRevision, type RestoreInput } from "../kept-revision";
import { furnitureProblem } from "./mark-furniture";
import { reviseSource } from "./revise-source";
import type { SourceRecord } from "./source-record";

/**
 * Says of a source again what one of its revisions said: its head, and of the same edition also its furniture and
 * slips. The text itself, and whether readers see it, stay as they are. Fails as `reviseSource` and `markFurniture` do.
 */
export async function restoreSource(by: By, { number, ...seen }: RestoreInput): Promise<Result<{ revision: number }>> {
  return act(by, "editor", (tx, account) => {
    const kept = keptRevision(tx, "source", seen.id, number);
    if (!kept.ok) return kept;
    return reviseSource(tx, seen, { account, act: "restore" }, (source) => {
      const { title, titleBasis, publisher, publisherBasis, language, publishedEdtf, publishedNote, url, ...text } =
        kept.value.after as SourceRecord;
      const head = { title, titleBasis, publisher, publisherBasis, language, publishedEdtf, publishedNote, url };
      if (text.edition !== source.edition) return ok(head);
      const problem = furnitureProblem(tx, source, text.furniture);
      if (problem) return fail("invalid", problem.message, problem.fields);
      return ok({ ...head, furniture: text.furniture, slips: text.slips });
    });
  });
}
