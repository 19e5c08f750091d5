import type { Axis, Links } from "./columns";
import type { Part } from "./part";

/** Adds an event to the counts of its values by code, or takes it from them (`by`); `none`: the place of those without any. */
export function countValues(
  counts: Float64Array,
  none: number,
  { columns }: Part,
  ordinal: number,
  axis: Axis,
  by: number,
) {
  const { starts, values } = columns.links[axis];
  const [first, after] = [starts[ordinal] ?? 0, starts[ordinal + 1] ?? 0];
  if (first === after) counts[none] = (counts[none] ?? 0) + by;
  for (let at = first; at < after; at += 1) counts[values[at] ?? 0] = (counts[values[at] ?? 0] ?? 0) + by;
}

/** As `countValues` of each of the events: of hundreds of thousands, in half the time. */
export function countAll(counts: Float64Array, none: number, { starts, values }: Links, ordinals: Int32Array) {
  let without = 0;
  for (let at = 0; at < ordinals.length; at += 1) {
    const ordinal = ordinals[at] ?? 0;
    const first = starts[ordinal] ?? 0;
    const after = starts[ordinal + 1] ?? 0;
    if (first === after) without += 1;
    for (let value = first; value < after; value += 1) {
      const code = values[value] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  counts[none] = (counts[none] ?? 0) + without;
}

/** The last of the `most` highest counts; 0 where there are not so many. Of tens of thousands only a few come among them, so that this takes less than to sort them. */
export function lastOf(counts: Float64Array, most: number): number {
  const highest = new Float64Array(most);
  for (let code = 0; code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    if (count <= (highest[0] ?? 0)) continue;
    let at = 1;
    for (; at < most && (highest[at] ?? 0) < count; at += 1) highest[at - 1] = highest[at] ?? 0;
    highest[at - 1] = count;
  }
  return highest[0] ?? 0;
}
