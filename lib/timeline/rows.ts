import { footprintOf, LEAST_LABEL, type RowItem, type Stretch, TALLY } from "./footprint";
import { type Piece, toPieces } from "./visits";

/*
 * Stable rows inside one lane, in days and rows, without a browser. Everything is laid out at the coarsest scale of
 * the rung, so that rows hold while panning and zooming on it.
 */

/**
 * Where one event stands. `labelled`: room is kept for its label. `lent`: it has none of its own, but shows it where
 * nothing else stands. `folded`: the visit that stands for it, where that is too short to show what it contains.
 * `contains`: events folded into this one. `beneath`: rows of its meetings.
 * `free`: the day up to which nothing else stands on its row, null for ever.
 */
export type Place = {
  row: number;
  labelled: boolean;
  lent: boolean;
  folded: string | null;
  contains: number;
  beneath: number;
  free: number | null;
};
export type Rows = { places: Map<string, Place>; count: number };

/**
 * Gives every event a row: by start, the first row with room for its stretch, mark and label. Meetings stand directly
 * beneath the visit that contains them. Where the lane would grow over `most` rows, the least salient events lose
 * their label, as far as that spares a row. Events in `kept` stay where they were, whatever is added.
 * `perPixel`: days that one px stands for.
 */
export function layRows(items: RowItem[], perPixel: number, most: number, kept?: Rows): Rows {
  const bare = new Set(items.filter((item) => kept?.places.get(item.id)?.labelled === false).map((item) => item.id));
  const lightest = items
    .filter((item) => !bare.has(item.id) && !kept?.places.has(item.id))
    .sort((a, b) => a.salience - b.salience || b.from - a.from || (a.id < b.id ? 1 : -1));
  const step = Math.max(1, Math.floor(items.length / 12));
  const barest = new Set([...bare, ...lightest.map(({ id }) => id)]);
  let fewest: number | null = null;
  for (;;) {
    const rows = place(toPieces(items, perPixel, bare), kept);
    if (rows.count <= most || lightest.length === 0) return relabel(items, perPixel, rows);
    fewest ??= place(toPieces(items, perPixel, barest), kept).count;
    if (rows.count <= fewest) return relabel(items, perPixel, rows);
    for (const item of lightest.splice(0, step)) bare.add(item.id);
  }
}

/** Rows that would hold all events with their labels. */
export function rowsNeeded(items: RowItem[], perPixel: number): number {
  return place(toPieces(items, perPixel, new Set()), undefined).count;
}

function place(pieces: Piece[], kept: Rows | undefined): Rows {
  const taken: Stretch[][] = [];
  const places = new Map<string, Place>();
  const inOrder = [...pieces].sort(
    (a, b) =>
      a.from - b.from || b.members.length - a.members.length || b.salience - a.salience || (a.id < b.id ? -1 : 1),
  );
  const fresh: Piece[] = [];
  for (const piece of inOrder) {
    const before = kept?.places.get(piece.id);
    if (before && before.folded === null && fits(piece, before.row, taken)) settle(piece, before.row, taken, places);
    else fresh.push(piece);
  }
  for (const piece of fresh) {
    let row = 0;
    while (!fits(piece, row, taken)) row += 1;
    settle(piece, row, taken, places);
  }
  return toRows(taken, places);
}

/** Tells every place how far its row is free. */
export function toRows(taken: Stretch[][], places: Map<string, Place>): Rows {
  for (const place of places.values()) place.free = nextOn(taken[place.row] ?? [], place.free ?? 0);
  return { places, count: Math.max(1, taken.length) };
}

/** Lends a label to every mark that has room for a good part of it anyway. */
export function relabel(items: RowItem[], perPixel: number, { places, count }: Rows): Rows {
  for (const item of items) {
    const place = places.get(item.id);
    if (!place || place.labelled || place.folded !== null) continue;
    const label = Math.min(item.label, LEAST_LABEL);
    const { end } = footprintOf({ ...item, label }, perPixel, true, place.contains > 0 ? TALLY : 0);
    place.lent = place.free === null || place.free >= end;
  }
  return { places, count };
}

function nextOn(row: Stretch[], end: number): number | null {
  const next = Math.min(...row.filter(({ from }) => from >= end).map(({ from }) => from));
  return Number.isFinite(next) ? next : null;
}

/** Whether the piece has room with its first row on `row`. */
export function fits(piece: Piece, row: number, taken: Stretch[][]): boolean {
  return piece.taken.every((stretch) =>
    (taken[row + stretch.row] ?? []).every((other) => other.end <= stretch.from || other.from >= stretch.end),
  );
}

/** Puts the piece on `row`. */
export function settle(piece: Piece, row: number, taken: Stretch[][], places: Map<string, Place>) {
  for (const stretch of piece.taken) {
    while (taken.length <= row + stretch.row) taken.push([]);
    taken[row + stretch.row]?.push(stretch);
  }
  for (const { id, end, ...member } of piece.members) {
    places.set(id, { ...member, row: row + member.row, lent: false, folded: null, free: end });
  }
  for (const id of piece.folded) {
    places.set(id, { row, labelled: false, lent: false, folded: piece.id, contains: 0, beneath: 0, free: null });
  }
}
