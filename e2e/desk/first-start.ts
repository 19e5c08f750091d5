import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@/app/_start/child.mjs";
import { unusedPort } from "./servers";

/** A site as a newcomer starts it; `printed` is what the terminal has shown so far. */
export type Started = { origin: string; database: string; printed: () => string; stop: () => Promise<void> };

/** Starts the site as `npm start` does, over a database that is not there yet, and answers once its address is printed. */
export async function startFirst(name: string, env: Record<string, string> = {}): Promise<Started> {
  const database = join(ROOT, `test-results/database/${name}.db`);
  for (const ending of ["", "-wal", "-shm"]) rmSync(database + ending, { force: true });
  return startAgain(database, env);
}

/** As `startFirst`, over a database that is there. */
export async function startAgain(database: string, env: Record<string, string> = {}): Promise<Started> {
  const port = await unusedPort();
  const child = spawn(process.execPath, ["app/_start/start.mjs"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...env, PORT: String(port), DATABASE_PATH: database },
  });
  let printed = "";
  const origin = `http://localhost:${port}`;
  await new Promise<void>((done, fail) => {
    child.once("close", () => fail(new Error(`The site did not start:\n${printed}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      if (printed.includes(`Entente is at ${origin}`)) done();
    });
  });
  const stop = async () => {
    const closed = once(child, "close");
    child.kill("SIGTERM");
    await closed;
  };
  return { origin, database, printed: () => printed, stop };
}

/** The link for the first admin in what was printed; null where there is none. */
export function setUpLinkIn(printed: string): string | null {
  return /^No one may edit yet\. Make the first admin at (\S+)$/m.exec(printed)?.[1] ?? null;
}
