import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/connection";
import { accounts } from "@/db/desk-schema";
import { revisions } from "@/db/schema";
import type { Annotation } from "@/lib/annotation/annotation";
import type { AnnotationChange } from "@/lib/answers/annotation";

/** Every change of one annotation, newest first. For someone who is signed in. */
export async function readAnnotationHistory(id: string): Promise<AnnotationChange[]> {
  const rows = await database()
    .select({ revision: revisions, name: accounts.name })
    .from(revisions)
    .leftJoin(accounts, eq(accounts.id, revisions.who))
    .where(and(eq(revisions.recordKind, "annotation"), eq(revisions.recordId, id)))
    .orderBy(asc(revisions.number));
  const changes = rows.map(({ revision, name }, at): AnnotationChange => {
    const { number, at: moment, who, act, why } = revision;
    const after = revision.after as Annotation;
    const before = rows[at - 1]?.revision.after as Annotation | undefined;
    return {
      ...{ number, at: moment, who: name ?? who, act, why, motivation: after.motivation, said: after.body },
      before: before?.body ?? null,
    };
  });
  return changes.reverse();
}
