/** The dataset that comes with the program. */
export const SHIPPED = import.meta.dirname;

/** Runs a command: what it answers is its exit code, and an error becomes one sentence and exit code 1. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    complain(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

export function say(text: string): void {
  process.stdout.write(text);
}

export function complain(text: string): void {
  process.stderr.write(text);
}
