import { eq } from "drizzle-orm";
import { targetOf, toAnnotation } from "@/db/annotation-rows";
import { type EditionPlan, type Move, planEdition } from "@/db/plan-edition";
import { events, evidence, sourceEditions, sources } from "@/db/schema";
import { isPassage } from "@/lib/annotation/target";
import type { EventRecord } from "@/lib/event";
import type { Selector } from "@/lib/evidence";
import { readUpload } from "@/lib/intake/read-upload";
import type { NewEdition } from "@/lib/intake/source-input";
import { conflict, fail, ok, type Result } from "@/lib/result";
import { NORMALISER } from "@/lib/text";
import { type Account, act, type By } from "../act";
import { writeAnnotation } from "../annotation/write-annotation";
import { writeEventWords } from "../event-words";
import { addRevision, lastRevision } from "../revisions";
import type { Tx } from "../transact";
import { type SourceRow, toSourceRecord } from "./source-record";

/** `placed`, `orphaned`: passages of evidence and annotations. */
export type Replaced = { revision: number; edition: number; placed: number; orphaned: number };

/**
 * Puts a corrected text in the place of a source's present one, which is kept as its former edition. Evidence and
 * annotations go to their words in the new text; what cannot be placed beyond doubt stays in the former edition. An
 * event whose quoted words or their surroundings read otherwise gets a revision. Fails as `readUpload` does, with
 * `same` beside `file` where nothing would change, with `not-found` or `conflict`.
 */
export async function replaceSourceText(by: By, { id, seen, why, sent }: NewEdition): Promise<Result<Replaced>> {
  const read = readUpload(sent);
  if (!read.ok) return read;
  const { text, raw, sha256 } = read.value;
  return act(by, "editor", (tx, account): Result<Replaced> => {
    const source = tx.select().from(sources).where(eq(sources.id, id)).get();
    if (!source) return fail("not-found", `No source has the id ${id}.`);
    const number = lastRevision(tx, "source", id)?.number ?? 0;
    if (number !== seen) {
      const current = { revision: number, state: source.state, record: toSourceRecord(source) };
      return conflict("Someone has changed this source since you opened it.", current);
    }
    if (source.text === text) return fail("invalid", "The text is the one that is stored.", { file: "same" });

    const plan = planEdition(tx, source, text);
    keepFormer(tx, source);
    const edition = source.edition + 1;
    const { furniture, slips } = plan;
    const after: SourceRow = { ...source, text, raw, sha256, normaliser: NORMALISER, furniture, slips, edition };
    tx.update(sources).set(after).where(eq(sources.id, id)).run();
    const author = { who: account.id, act: "re-anchor", why } as const;
    const revision = addRevision(tx, {
      ...{ ...author, recordKind: "source", recordId: id, state: source.state },
      after: toSourceRecord(after),
    });
    moveEvidence(tx, plan, edition, account, why);
    moveAnnotations(tx, plan, edition, account, why);
    const moves = [...plan.evidence, ...plan.annotations];
    const placed = moves.filter((one) => one.to.kind === "placed").length;
    return ok({ revision, edition, placed, orphaned: moves.length - placed });
  });
}

function keepFormer(tx: Tx, { id, edition, sha256, normaliser, text, raw, furniture, slips }: SourceRow): void {
  const former = { source: id, number: edition, sha256, normaliser, text, raw, furniture, slips };
  tx.insert(sourceEditions)
    .values({ ...former, replacedAt: Date.now() })
    .run();
}

function moveEvidence(tx: Tx, plan: EditionPlan, edition: number, account: Account, why: string | null): void {
  const touched = new Set<string>();
  for (const { row, to } of plan.evidence) {
    if (to.kind === "orphan") continue;
    const { start, end, exact, prefix, suffix } = to.selector;
    tx.update(evidence).set({ start, end, exact, prefix, suffix, edition }).where(eq(evidence.id, row.id)).run();
    if (!isSame(row, to.selector)) touched.add(row.eventId);
  }
  for (const event of touched) reviseEvent(tx, event, plan.evidence, account, why);
  writeEventWords(tx, [...touched]);
}

/** The record says the words of its evidence, and so has changed with them. */
function reviseEvent(tx: Tx, id: string, moves: EditionPlan["evidence"], account: Account, why: string | null): void {
  const last = lastRevision(tx, "event", id);
  if (!last) throw new Error(`The event ${id} has no history.`);
  const record = last.after as EventRecord;
  const moved = new Map(moves.filter((one) => one.row.eventId === id).map((one) => [one.row.position, one]));
  const after = { ...record, evidence: record.evidence.map((one, at) => ({ ...one, ...newWords(moved.get(at)) })) };
  const { state } = last;
  const number = addRevision(tx, {
    ...{ recordKind: "event", recordId: id, who: account.id, act: "re-anchor", why, state, after },
  });
  tx.update(events).set({ revision: number }).where(eq(events.id, id)).run();
}

function newWords(move: Move<typeof evidence.$inferSelect> | undefined) {
  if (move?.to.kind !== "placed") return {};
  const { exact, prefix, suffix } = move.to.selector;
  return { exact, prefix, suffix };
}

function moveAnnotations(tx: Tx, plan: EditionPlan, edition: number, account: Account, why: string | null): void {
  for (const { row, to } of plan.annotations) {
    const target = targetOf(row);
    if (to.kind === "orphan" || !isPassage(target)) continue;
    const moved = { ...toAnnotation(row), target: { ...target, ...to.selector, edition } };
    writeAnnotation(tx, moved, { who: account.id, act: "re-anchor", why });
  }
}

function isSame(row: typeof evidence.$inferSelect, { exact, prefix, suffix }: Selector): boolean {
  return row.exact === exact && row.prefix === prefix && row.suffix === suffix;
}
