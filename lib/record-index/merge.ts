import { AXES, type Axis, type Columns, each, type Links } from "./columns";

/** Room for this many events, with nothing in it. `values`: how many of each axis. */
export function emptyColumns(size: number, values: (axis: Axis) => number = () => 0): Columns {
  const days = () => new Int32Array(size);
  return {
    ...{ size, number: days(), listed: days(), from: days(), to: days(), salience: days() },
    ...{ earliestStart: days(), latestStart: days(), earliestEnd: days(), latestEnd: days() },
    links: each((axis) => ({ starts: new Int32Array(size + 1), values: new Int32Array(values(axis)) })),
  };
}

/** The values of `size` events from pairs of an ordinal and a code, each event's in the order of the pairs. */
export function toLinks(size: number, ordinals: readonly number[], codes: readonly number[]): Links {
  const starts = new Int32Array(size + 1);
  for (const ordinal of ordinals) starts[ordinal + 1] = (starts[ordinal + 1] ?? 0) + 1;
  for (let at = 1; at <= size; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const values = new Int32Array(codes.length);
  for (let at = 0; at < ordinals.length; at += 1) {
    const place = next[ordinals[at] ?? 0] ?? 0;
    values[place] = codes[at] ?? 0;
    next[ordinals[at] ?? 0] = place + 1;
  }
  return { starts, values };
}

const DAYS = [
  "number",
  "listed",
  "from",
  "to",
  "salience",
  "earliestStart",
  "latestStart",
  "earliestEnd",
  "latestEnd",
] as const;

/** All of `fresh`, and those of `before` whose number `isGone` does not hold for, in the order of columns. */
export function mergeColumns(before: Columns, fresh: Columns, isGone: (number: number) => boolean): Columns {
  const kept: number[] = [];
  for (let at = 0; at < before.size; at += 1) if (!isGone(before.number[at] ?? 0)) kept.push(at);
  const size = kept.length + fresh.size;
  // Of the place in the merged columns: an ordinal of `fresh` as -1 - ordinal, one of `before` as itself.
  const from = new Int32Array(size);
  for (let at = 0, old = 0, young = 0; at < size; at += 1) {
    const isOld = young === fresh.size || (old < kept.length && isBefore(before, kept[old] ?? 0, fresh, young));
    from[at] = isOld ? (kept[old] ?? 0) : -1 - young;
    if (isOld) old += 1;
    else young += 1;
  }
  const merged = emptyColumns(size, (axis) => before.links[axis].values.length + fresh.links[axis].values.length);
  for (const column of DAYS) {
    const [target, old, young] = [merged[column], before[column], fresh[column]];
    for (let at = 0; at < size; at += 1) {
      const source = from[at] ?? 0;
      target[at] = (source >= 0 ? old[source] : young[-1 - source]) ?? 0;
    }
  }
  for (const axis of AXES)
    merged.links[axis] = mergeLinks(merged.links[axis], before.links[axis], fresh.links[axis], from);
  return merged;
}

function isBefore(one: Columns, a: number, other: Columns, b: number): boolean {
  const listed = (one.listed[a] ?? 0) - (other.listed[b] ?? 0);
  const to = (one.to[a] ?? 0) - (other.to[b] ?? 0);
  return (listed || to || (one.number[a] ?? 0) - (other.number[b] ?? 0)) < 0;
}

function mergeLinks(room: Links, before: Links, fresh: Links, from: Int32Array): Links {
  const { starts, values } = room;
  let end = 0;
  for (let at = 0; at < from.length; at += 1) {
    const source = from[at] ?? 0;
    const [links, ordinal] = source >= 0 ? [before, source] : [fresh, -1 - source];
    for (let value = links.starts[ordinal] ?? 0; value < (links.starts[ordinal + 1] ?? 0); value += 1) {
      values[end] = links.values[value] ?? 0;
      end += 1;
    }
    starts[at + 1] = end;
  }
  return { starts, values: values.slice(0, end) };
}
