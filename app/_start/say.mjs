/** A reason not to go on, in one sentence that tells the reader what to do. */
export class Refusal extends Error {}

/** The user has asked the script to end (Ctrl-C). */
export class Stopped extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a script to its end: a refusal prints its sentence, a fault its message, and either exits with code 1.
 * @param {() => Promise<void>} script
 */
export async function run(script) {
  try {
    await script();
  } catch (error) {
    process.exitCode = error instanceof Stopped ? 130 : 1;
    if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
    else if (!(error instanceof Stopped)) process.stderr.write(`Stopped by a fault: ${error?.message ?? error}\n`);
  }
}
