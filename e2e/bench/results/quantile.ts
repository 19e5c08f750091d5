/**
 * The value at or below which this share (0 to 1) of the list lies, by the nearest rank: always one that was measured.
 * Throws where the list is empty.
 */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error("Of nothing there is no quantile.");
  return found;
}

export function median(list: readonly number[]): number {
  return quantile(list, 0.5);
}

/** The most of a long list, which `Math.max` could not be given; 0 where it is empty. */
export function most(list: readonly number[]): number {
  return list.reduce((high, value) => (value > high ? value : high), 0);
}
