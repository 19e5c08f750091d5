import { footprintOf, type RowItem, type Stretch, TALLY } from "./footprint";

/** A visit drawn narrower than this many px stands for the meetings that it contains. */
const FOLD_BELOW = 72;

/** `end`: of its own footprint, in days. */
export type Member = { id: string; row: number; labelled: boolean; contains: number; beneath: number; end: number };

/** What is placed as one piece: an event alone, or a visit with its meetings beneath it or folded into it. */
export type Piece = {
  id: string;
  from: number;
  salience: number;
  members: Member[];
  folded: string[];
  /** What it takes of each row, counted from its own first row. */
  taken: (Stretch & { row: number })[];
};

/**
 * Puts every event together with the visit that contains it. `bare`: events without a label. `tallest`: rows of one
 * piece at most; a visit that needs more stands for its meetings.
 */
export function toPieces(
  items: RowItem[],
  perPixel: number,
  bare: Set<string>,
  tallest = Number.POSITIVE_INFINITY,
): Piece[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const contained = new Map<string, RowItem[]>();
  for (const item of items) {
    const visit = outermost(item, byId);
    if (visit !== item) contained.set(visit.id, [...(contained.get(visit.id) ?? []), item]);
  }
  return items
    .filter((item) => outermost(item, byId) === item)
    .map((visit) => {
      const meetings = (contained.get(visit.id) ?? []).sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
      const wide = (visit.to - visit.from) / perPixel >= FOLD_BELOW;
      const open = wide ? unfolded(visit, meetings, perPixel, bare) : null;
      return open && heightOf(open) <= tallest ? open : folded(visit, meetings, perPixel, bare);
    });
}

/** Rows that a piece takes. */
export function heightOf(piece: Piece): number {
  return 1 + Math.max(...piece.taken.map(({ row }) => row));
}

function folded(visit: RowItem, meetings: RowItem[], perPixel: number, bare: Set<string>): Piece {
  const labelled = !bare.has(visit.id);
  const stretch = footprintOf(visit, perPixel, labelled, meetings.length > 0 ? TALLY : 0);
  return {
    id: visit.id,
    from: visit.from,
    salience: visit.salience,
    members: [{ id: visit.id, row: 0, labelled, contains: meetings.length, beneath: 0, end: stretch.end }],
    folded: meetings.map((meeting) => meeting.id),
    taken: [{ ...stretch, row: 0 }],
  };
}

function unfolded(visit: RowItem, meetings: RowItem[], perPixel: number, bare: Set<string>): Piece {
  const rows: Stretch[][] = [];
  const beneath = meetings.map((meeting) => {
    const labelled = !bare.has(meeting.id);
    const stretch = footprintOf(meeting, perPixel, labelled);
    let row = 0;
    while (rows[row]?.some((other) => other.end > stretch.from && other.from < stretch.end)) row += 1;
    rows[row] = [...(rows[row] ?? []), stretch];
    return { id: meeting.id, row: row + 1, labelled, contains: 0, beneath: 0, end: stretch.end };
  });
  const labelled = !bare.has(visit.id);
  const own = footprintOf(visit, perPixel, labelled);
  const head = { id: visit.id, row: 0, labelled, contains: 0, beneath: rows.length, end: own.end };
  // The band of the visit lies under all rows of its meetings.
  const band = { from: visit.from, end: visit.to };
  return {
    id: visit.id,
    from: visit.from,
    salience: visit.salience,
    members: [head, ...beneath],
    folded: [],
    taken: [
      { ...own, row: 0 },
      ...rows.flatMap((stretches, row) => [band, ...stretches].map((stretch) => ({ ...stretch, row: row + 1 }))),
    ],
  };
}

function outermost(item: RowItem, byId: Map<string, RowItem>): RowItem {
  const seen = new Set([item.id]);
  let outer = item;
  for (;;) {
    const next = outer.within === null ? undefined : byId.get(outer.within);
    if (next === undefined) return outer;
    if (seen.has(next.id)) return item;
    seen.add(next.id);
    outer = next;
  }
}
