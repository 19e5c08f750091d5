import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, platform, release, totalmem } from "node:os";
import { ROOT } from "@/app/_start/child.mjs";
import { findBrowser } from "../../browser.mjs";

/** One line that says on what, when and with which code something is measured: to be asked before it is. */
export async function provenance(now = new Date()): Promise<string> {
  const [cpu] = cpus();
  const browser = output(await findBrowser(), ["--version"]).split(" built ")[0];
  return [
    `${now.toISOString().slice(0, 16).replace("T", " ")} UTC`,
    `commit ${commit()}`,
    `${cpus().length} cores of ${cpu?.model ?? "an unknown CPU"}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    system(),
    `Node ${process.versions.node}`,
    browser,
    // Programs that wanted a core in the minute before: whoever measures on a busy machine measures the others.
    `load ${loadavg()[0]?.toFixed(1)}`,
  ].join(" · ");
}

/** Short, and whether what is measured differs from it. */
function commit(): string {
  const changed = output("git", ["status", "--porcelain", "--", ":!e2e/bench/RESULTS.md"]) !== "";
  const short = output("git", ["rev-parse", "--short", "HEAD"]) || "unknown";
  return changed ? `${short} with changes` : short;
}

function system(): string {
  if (platform() !== "linux") return `${platform()} ${release()}`;
  const name = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? "Linux";
  return `${name}, Linux ${release()}`;
}

function output(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}
