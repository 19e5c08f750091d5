/**
 * Waits for one's turn to work something out. Only one comes up in each round of the event loop, whoever waits: else
 * what several reads do a little at a time would be done by all of them in one go, and nobody answered meanwhile.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(next);
  });
}

// On globalThis, because what warms the index at the start and what reads by it are bundles of their own.
const shared = globalThis as { ententeTurns?: (() => void)[] };
shared.ententeTurns ??= [];
const waiting = shared.ententeTurns;

function next(): void {
  waiting.shift()?.();
  // One that is set while those of a round run is of the next round.
  if (waiting.length > 0) setImmediate(next);
}
