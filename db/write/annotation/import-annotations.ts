import { holdingsOf } from "@/db/annotation-holdings";
import { type ImportLine, toImportLine } from "@/lib/annotation/web/import-line";
import { planImport } from "@/lib/annotation/web/plan-import";
import { ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import { insertAnnotation, newAnnotationId } from "./write-annotation";

/** `base`: scheme and host of this site, by which pages of ours are known in the file. */
export type Import = { text: string; base: string };

/**
 * Takes in what fits of a file of W3C Web Annotations, all in one transaction, and answers what became of each in its
 * order. Taking the same file in again adds nothing.
 */
export async function importAnnotations(by: By, { text, base }: Import): Promise<Result<ImportLine[]>> {
  return act(by, "editor", (tx, account): Result<ImportLine[]> => {
    const planned = planImport(text, base, { record: holdingsOf(tx), newId: newAnnotationId, now: Date.now() });
    for (const one of planned) if ("annotation" in one) insertAnnotation(tx, one.annotation, account, account.id);
    return ok(planned.map(toImportLine));
  });
}
