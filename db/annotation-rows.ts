import { eq } from "drizzle-orm";
import type { Annotation, Target } from "@/lib/annotation/annotation";
import { isPassage } from "@/lib/annotation/target";
import type { Db } from "./connection";
import { annotations } from "./desk-schema";

export type AnnotationRow = typeof annotations.$inferSelect;

/** What both a read and an act query. */
type Reader = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** What stands for an account outside of this database. */
const ACCOUNT = "urn:entente:account:";

/** An annotation as it is stored, with what its columns say beside it. */
export function toAnnotation(row: AnnotationRow): Annotation {
  const { id, motivation, body, language, replyTo, audience, state, via } = row;
  return {
    ...{ id, target: targetOf(row), motivation, body, language, replyTo, audience, state, via },
    creator: { id: creatorIri(row), name: row.creatorName || null },
    created: row.madeAt,
    modified: row.modifiedAt,
  };
}

export function targetOf(row: AnnotationRow): Target {
  if (row.eventId !== null) return { event: row.eventId, field: row.field };
  const { source, edition, start, end, exact, prefix, suffix } = row;
  return { source: source ?? "", edition, start, end, exact: exact ?? "", prefix: prefix ?? "", suffix: suffix ?? "" };
}

/** The columns of an annotation that may change after it was made. */
export function columnsOf({ target, motivation, body, language, audience, state, modified }: Annotation) {
  const place = isPassage(target)
    ? { eventId: null, field: null, ...target }
    : {
        ...{ eventId: target.event, field: target.field },
        ...{ source: null, edition: null, start: null, end: null, exact: null, prefix: null, suffix: null },
      };
  return { ...place, motivation, body, language, audience, state, modifiedAt: modified };
}

/** An IRI for whoever made it; null where that is not told. */
function creatorIri({ madeBy, importedBy }: AnnotationRow): string | null {
  if (importedBy === null) return `${ACCOUNT}${madeBy}`;
  return madeBy || null;
}

/** Account of whoever made it here; null for one that was imported. */
export function accountOf({ madeBy, importedBy }: Pick<AnnotationRow, "madeBy" | "importedBy">): string | null {
  return importedBy === null ? madeBy : null;
}

export function iriOfAccount(account: string): string {
  return ACCOUNT + account;
}

export function annotationRow(reader: Reader, id: string): AnnotationRow | undefined {
  return reader.select().from(annotations).where(eq(annotations.id, id)).get();
}
