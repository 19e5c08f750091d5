/**
 * Does the steps of `work` for so many ms at once, and for as many as it then is in each frame after that, until it is
 * done or stopped by what is answered.
 */
export function inFrames<T>(work: Iterator<unknown, T>, ms: () => number, onDone: (result: T) => void): () => void {
  let frame = 0;
  const step = () => {
    const until = performance.now() + ms();
    do {
      const { done, value } = work.next();
      if (done) return onDone(value);
    } while (performance.now() < until);
    frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}
