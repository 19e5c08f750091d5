import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Stopped, say } from "./say.mjs";

/** The project's folder, absolute. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const NODE = process.execPath;
export const NPM = ["npm"];
export const NEXT = [NODE, "node_modules/next/dist/bin/next"];
export const TSC = [NODE, "node_modules/typescript/bin/tsc"];
export const BIOME = [NODE, "node_modules/@biomejs/biome/bin/biome"];
export const VITEST = [NODE, "node_modules/vitest/vitest.mjs"];
export const PLAYWRIGHT = [NODE, "node_modules/@playwright/test/cli.js"];
export const TSX = [NODE, "--conditions=react-server", "--import", "tsx"];

const running = new Set();
let stopped = false;

/** Passes Ctrl-C and a request to end on to what runs, which then ends by itself. */
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    stopped = true;
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(130);
  });
}

/**
 * Starts a command in the project's folder.
 * @param {string[]} command program and arguments
 * @param {import("node:child_process").SpawnOptions} options `env` is added to ours
 */
export function start([program, ...args], options = {}) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env };
  // npm is a script on Windows, which only a shell runs.
  const shell = program === "npm" && process.platform === "win32";
  const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", shell, ...options, env });
  running.add(child);
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  }).finally(() => running.delete(child));
  return { child, ended, isStopped: () => stopped };
}

/**
 * Runs a command, its output shown as it comes.
 * @returns {Promise<number>} its exit code
 */
export async function show(command, options = {}) {
  const { ended } = start(command, options);
  return unlessStopped(await ended);
}

/**
 * Runs a command and keeps its output back; every 15 s it says that it is still at it.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function keep(doing, command, options = {}) {
  const { child, ended } = start(command, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const began = Date.now();
  const timer = setInterval(() => say(`  still ${doing} (${Math.round((Date.now() - began) / 1000)} s)`), 15_000);
  const code = await ended.finally(() => clearInterval(timer));
  return { code: unlessStopped(code), output };
}

function unlessStopped(code) {
  if (stopped) throw new Stopped();
  return code;
}
