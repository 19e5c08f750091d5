import { and, eq } from "drizzle-orm";
import { compareEditions, type Editions, type Placement, reAnchor } from "@/lib/anchoring/re-anchor";
import type { Span } from "@/lib/evidence";
import { overlap } from "@/lib/spans";
import type { Db } from "./connection";
import { annotations } from "./desk-schema";
import { evidence, type sources } from "./schema";

type SourceRow = typeof sources.$inferSelect;
type Reader = Parameters<Parameters<Db["transaction"]>[0]>[0];

type Placed = Extract<Placement, { kind: "placed" }>;
type Orphaned = { kind: "orphan"; reason: Extract<Placement, { kind: "orphan" }>["reason"] | "furniture" };

/** Where a passage goes: to its words in the new edition, or it stays in the former as an orphan. */
export type Move<Row> = { row: Row; to: Placed | Orphaned };

export type EditionPlan = {
  evidence: Move<typeof evidence.$inferSelect>[];
  annotations: Move<typeof annotations.$inferSelect>[];
  furniture: Span[];
  /** Stretches of furniture that are no longer there. */
  lost: number;
  slips: SourceRow["slips"];
};

/**
 * What a corrected text does to everything that stands in the present edition of a source. Furniture and slips are
 * placed first: a passage that would come to lie in furniture is left an orphan.
 */
export function planEdition(reader: Reader, source: SourceRow, text: string): EditionPlan {
  const { id, edition } = source;
  const editions = compareEditions(source.text, text);
  const furniture = source.furniture.flatMap((span) => {
    const placed = placeSpan(editions, span);
    return placed ? [placed] : [];
  });
  const slips = source.slips.flatMap(({ span, note }) => {
    const placed = placeSpan(editions, span);
    return placed ? [{ span: placed, note }] : [];
  });
  const move = <Row extends { start: number | null; end: number | null }>(row: Row): Move<Row>[] => {
    if (row.start === null || row.end === null) return [];
    const to = reAnchor(editions, { start: row.start, end: row.end });
    if (to.kind === "orphan") return [{ row, to: { kind: "orphan", reason: to.reason } }];
    const { start, end } = to.selector;
    const isCovered = furniture.some((span) => overlap(span, [start, end]));
    return [{ row, to: isCovered ? { kind: "orphan", reason: "furniture" } : to }];
  };
  return {
    evidence: reader
      .select()
      .from(evidence)
      .where(and(eq(evidence.source, id), eq(evidence.edition, edition)))
      .orderBy(evidence.start, evidence.end, evidence.id)
      .all()
      .flatMap(move),
    annotations: reader
      .select()
      .from(annotations)
      .where(and(eq(annotations.source, id), eq(annotations.edition, edition)))
      .orderBy(annotations.start, annotations.end, annotations.id)
      .all()
      .flatMap(move),
    furniture,
    lost: source.furniture.length - furniture.length,
    slips,
  };
}

function placeSpan(editions: Editions, [start, end]: Span): Span | null {
  const placed = reAnchor(editions, { start, end });
  return placed.kind === "placed" ? [placed.selector.start, placed.selector.end] : null;
}
