/* By what things in the review queue are set aside: a thing comes back when it is no longer the same. */

/** Two events, in whatever order. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** A passage that has lost its place when its source came to this edition; the next edition asks again. */
export function orphanKey(id: string, edition: number): string {
  return `${id} ${edition}`;
}
