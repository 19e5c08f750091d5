const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** What one sending of an act came to: an answer, no answer at all, or a fault that sending again does not mend. */
export type Outcome<T> = { kind: "answer"; answer: T } | { kind: "lost" } | { kind: "fault"; isOutdated: boolean };

/** Sends once and tells a lost connection from a fault of the server, and that from a page older than the server. */
export async function sendOnce<T>(send: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: "answer", answer: await send() };
  } catch (error) {
    const { name, digest } = error as { name?: string; digest?: unknown };
    if (name === "UnrecognizedActionError") return { kind: "fault", isOutdated: true };
    // Next numbers what was thrown on the server; whatever else goes wrong, goes wrong on the way.
    return digest === undefined ? { kind: "lost" } : { kind: "fault", isOutdated: false };
  }
}

/** Milliseconds to wait after so many lost attempts. */
export function pauseAfter(lost: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (lost - 1), LONGEST_PAUSE_MS);
}

/** Waits, but no longer than until the browser is online again. Rejects where the signal gives up. */
export function waitForConnection(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(finish, ms);
    window.addEventListener("online", finish);
    signal.addEventListener("abort", finish);
    if (signal.aborted) finish();

    function finish() {
      clearTimeout(timer);
      window.removeEventListener("online", finish);
      signal.removeEventListener("abort", finish);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    }
  });
}

/** A key for one act, the same for each of its retries. Not `randomUUID`, which browsers offer over https only. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
