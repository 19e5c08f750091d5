/** Something took longer than it was given. */
export class TooLong extends Error {}

/** What the promise answers, or `TooLong` after so many ms; what it is at then is left to whoever can end it. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLong(`${Math.round(ms / 1000)} s`)), ms);
  });
  // Once it is late, nobody listens any more to how it fails.
  work.catch(() => {});
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
