import type { RowItem, Stretch } from "./footprint";
import { fits, type Place, type Rows, relabel, settle, toRows } from "./rows";
import { heightOf, type Piece, toPieces } from "./visits";

/**
 * Gives places on at most `most` rows of a lane that holds more than can be shown: what stood before stays, then the
 * most salient come first, with their label where there is room for it, else without. What has no place is counted in
 * its bin. `perPixel`: days that one px stands for.
 */
export function fillRows(items: RowItem[], perPixel: number, most: number, kept?: Rows): Rows {
  const all = new Set(items.map(({ id }) => id));
  const labelled = toPieces(items, perPixel, new Set(), most);
  const bare = new Map(toPieces(items, perPixel, all, most).map((piece) => [piece.id, piece]));
  const before = (piece: Piece) => {
    const place = kept?.places.get(piece.id);
    return place && place.folded === null && place.row < most ? place : undefined;
  };
  const taken: Stretch[][] = [];
  const places = new Map<string, Place>();
  const put = (shapes: (Piece | undefined)[], wanted?: number): boolean => {
    for (const shape of shapes) {
      if (shape === undefined) continue;
      const last = most - heightOf(shape);
      const rows = Array.from({ length: last + 1 }, (_, row) => row);
      const row = (wanted === undefined || wanted > last ? rows : [wanted]).find((one) => fits(shape, one, taken));
      if (row === undefined) continue;
      settle(shape, row, taken, places);
      return true;
    }
    return false;
  };
  const inOrder = labelled.sort((a, b) => b.salience - a.salience || a.from - b.from || (a.id < b.id ? -1 : 1));
  const fresh = inOrder.filter((piece) => {
    const place = before(piece);
    if (place === undefined) return true;
    return !put([place.labelled ? piece : undefined, bare.get(piece.id)], place.row);
  });
  for (const piece of fresh) put([piece, bare.get(piece.id)]);
  return relabel(items, perPixel, { ...toRows(taken, places), count: Math.min(most, Math.max(1, taken.length)) });
}
