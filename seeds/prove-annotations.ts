import { and, desc, eq } from "drizzle-orm";
import { type AnnotationRow, toAnnotation } from "@/db/annotation-rows";
import type { Db } from "@/db/connection";
import { annotations } from "@/db/desk-schema";
import { revisions } from "@/db/schema";
import { Annotation } from "@/lib/annotation/annotation";
import { isPassage } from "@/lib/annotation/target";
import { same } from "@/lib/same";
import type { ProvedSource } from "./prove-sources";
import type { Find } from "./refusal";

/**
 * Proves every annotation: its shape, that its last revision is what stands, that a passage which was placed holds its
 * words in the edition it names, and that what it names is there. `texts`: by `SOURCE EDITION`.
 */
export async function proveAnnotations(
  db: Db,
  events: ReadonlyMap<string, unknown>,
  texts: ReadonlyMap<string, ProvedSource>,
  find: Find,
): Promise<void> {
  const rows = await db.select().from(annotations).orderBy(annotations.id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    const report = (field: string, message: string) => find(`annotations/${row.id}`, field, message);
    const annotation = toAnnotation(row);
    for (const issue of Annotation.safeParse(annotation).error?.issues ?? []) {
      report(issue.path.join("."), issue.message);
    }
    await proveRevision(db, row, annotation, report);
    proveThread(row, byId, report);
    const { target } = annotation;
    if (isPassage(target)) proveTarget(target, texts, report);
    else if (!events.has(target.event)) report("target", `no event has the id ${target.event}`);
  }
}

type Report = (field: string, message: string) => void;

async function proveRevision(db: Db, row: AnnotationRow, annotation: Annotation, report: Report): Promise<void> {
  const isOwn = and(eq(revisions.recordKind, "annotation"), eq(revisions.recordId, row.id));
  const [last] = await db.select().from(revisions).where(isOwn).orderBy(desc(revisions.number)).limit(1);
  if (last?.number !== row.revision)
    report("revision", `is ${row.revision}, and the last one ${last?.number ?? "none"}`);
  else if (!same(last.after, annotation)) report("revision", "is not what stands");
}

function proveThread(row: AnnotationRow, byId: ReadonlyMap<string, AnnotationRow>, report: Report): void {
  if (row.replyTo === null) return;
  const thread = byId.get(row.replyTo);
  if (thread === undefined) report("replyTo", `no annotation has the id ${row.replyTo}`);
  else if (thread.replyTo !== null) report("replyTo", `${row.replyTo} is a reply itself`);
}

/** An orphan without an edition claims nothing that could be proved. */
function proveTarget(
  { source, edition, start, end, exact }: Extract<Annotation["target"], { source: string }>,
  texts: ReadonlyMap<string, ProvedSource>,
  report: Report,
): void {
  const text = texts.get(`${source} ${edition}`);
  if (edition !== null && text === undefined) report("target", `there is no edition ${edition} of ${source}`);
  if (text === undefined || start === null || end === null) return;
  const found = text.points.slice(start, end);
  if (found !== exact) report("target", `the words "${exact}" do not stand at ${start} to ${end}, but "${found}"`);
}
