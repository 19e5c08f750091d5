import { hasBit } from "./bits";
import type { Axis } from "./columns";
import type { Chosen } from "./layers";
import type { Part } from "./part";

/** What stands before time in an order: the place of each code of an axis (of an event's first value), and of events without any. */
export type Lead = { axis: Axis; places: readonly number[]; none: number };

/** An event's place in an order, the same whatever else is in it: its lead, its days, its number. */
export type PlaceKey = readonly [lead: number, listed: number, to: number, number: number];

export type Placed = { number: number; key: PlaceKey };

/** `after`: the key of the last event before the page; null: from the beginning. `back`: the other way round. */
export type PageRequest = { lead: Lead | null; back: boolean; after: PlaceKey | null; limit: number };

/** The first `limit` chosen events of a part that come after `after` in the order. */
export function pageIn({ part, set }: Chosen, { lead, back, after, limit }: PageRequest): Placed[] {
  const ordered = lead === null ? null : part.ordered(lead);
  const ordinalAt = (place: number) => (ordered === null ? place : (ordered[place] ?? 0));
  const found: Placed[] = [];
  const step = back ? -1 : 1;
  for (let place = begin(part, lead, ordinalAt, after, back); place >= 0 && place < part.size; place += step) {
    const ordinal = ordinalAt(place);
    if (set !== null && !hasBit(set, ordinal)) continue;
    if (found.push(placed(part, lead, ordinal)) === limit) break;
  }
  return found;
}

export function compareKeys(one: PlaceKey, other: PlaceKey, back: boolean): number {
  const at = one.findIndex((key, place) => key !== other[place]);
  const order = at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
  return back ? -order : order;
}

/** The first place beyond `after`, in the direction of the walk. */
function begin(
  part: Part,
  lead: Lead | null,
  ordinalAt: (place: number) => number,
  after: PlaceKey | null,
  back: boolean,
): number {
  if (after === null) return back ? part.size - 1 : 0;
  let low = 0;
  let high = part.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareKeys(placed(part, lead, ordinalAt(middle)).key, after, false);
    if (order < 0 || (order === 0 && !back)) low = middle + 1;
    else high = middle;
  }
  return back ? low - 1 : low;
}

function placed(part: Part, lead: Lead | null, ordinal: number): Placed {
  const { number, listed, to } = part.columns;
  const at = (column: Int32Array) => column[ordinal] ?? 0;
  const key = [lead === null ? 0 : part.leadOf(lead, ordinal), at(listed), at(to), at(number)] as const;
  return { number: at(number), key };
}
