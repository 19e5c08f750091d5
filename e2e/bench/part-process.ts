import type { ChildProcess } from "node:child_process";
import { start, TSX } from "@/app/_start/child.mjs";
import { Stopped } from "@/app/_start/say.mjs";
import type { Options, Part } from "./parts";
import type { Section } from "./results/section";

/** What a part told until it ended. `end`: how it ended, where it was not by itself and well. */
export type Outcome = { section: Section | null; end: string | null };

const GRACE_MS = 10_000;

/** Runs a part in a process of its own, so that neither its memory nor its end, nor its hanging, touches the others. */
export async function runPart(part: Part, options: Options): Promise<Outcome> {
  const command = [...TSX, "e2e/bench/run-part.ts", part.name, JSON.stringify(options)];
  const { ended, isStopped, ...started } = start(command, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const child: ChildProcess = started.child;
  let section: Section | null = null;
  child.on("message", (told) => {
    section = told as Section;
  });
  let isLate = false;
  let killing: NodeJS.Timeout | undefined;
  const limit = setTimeout(() => {
    isLate = true;
    child.kill("SIGTERM");
    killing = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  }, part.minutes * 60_000);
  const code = await ended;
  clearTimeout(limit);
  clearTimeout(killing);
  if (isStopped()) throw new Stopped();
  if (isLate) return { section, end: `ended after its ${part.minutes} minutes` };
  return { section, end: code === 0 ? null : `it failed (exit code ${code})` };
}
