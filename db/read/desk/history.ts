import "server-only";
import { and, asc, desc, eq, inArray, lt, type SQL } from "drizzle-orm";
import { revisions } from "@/db/schema";
import type { HistoryAnswer, RecordRef, RevisionAnswer } from "@/lib/answers/history";
import { printRecordRef } from "@/lib/record-ref";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { deskSnapshot } from "./desk-snapshot";
import { namesFor } from "./record-names";
import { revisionLines, revisionRows } from "./revision-rows";
import type { SignedIn } from "./session";

/** Most revisions on one page of a history. */
export const MOST_REVISIONS = 50;

/** `before`: only revisions with a smaller number; null for the newest. */
type HistoryPage = { before: number | null; locale: Locale; limit?: number };

/** One page of the history of a record. Fails with `not-found` where it has none, or none that this account may see. */
export async function readHistory(
  signedIn: SignedIn,
  ref: RecordRef,
  { before, locale, limit = MOST_REVISIONS }: HistoryPage,
): Promise<Result<HistoryAnswer>> {
  return deskSnapshot((reader) => {
    const page = (where: SQL | undefined, most: number) =>
      revisionLines(reader, { where: and(ofRecord(ref), where), order: [desc(revisions.number)], limit: most });
    const [newest] = maySee(signedIn, ref) ? page(undefined, 1) : [];
    if (!newest) return fail("not-found", `Nothing with a history is ${printRecordRef(ref)}.`);
    const found = page(before === null ? undefined : lt(revisions.number, before), limit + 1);
    const shown = found.slice(0, limit);
    const names = namesFor(reader, [printRecordRef(ref)], locale);
    return ok({
      ...ref,
      name: names[printRecordRef(ref)] ?? { text: ref.id, language: locale },
      newest: newest.number,
      revisions: shown,
      next: found.length > shown.length ? (shown.at(-1)?.number ?? null) : null,
    });
  });
}

/** These revisions of a record, lowest number first; numbers without one are left out, and all where the account may not see them. */
export async function readRevisions(signedIn: SignedIn, ref: RecordRef, numbers: number[]): Promise<RevisionAnswer[]> {
  if (!maySee(signedIn, ref)) return [];
  return deskSnapshot((reader) =>
    revisionRows(reader, {
      where: and(ofRecord(ref), inArray(revisions.number, numbers)),
      order: [asc(revisions.number)],
      limit: numbers.length,
    }),
  );
}

function ofRecord({ kind, id }: RecordRef): SQL | undefined {
  return and(eq(revisions.recordKind, kind), eq(revisions.recordId, id));
}

/** Whose account was made or suspended when is for admins. */
function maySee({ account }: SignedIn, { kind }: RecordRef): boolean {
  return kind !== "account" || account.role === "admin";
}
