import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkNode } from "../app/_start/conditions.mjs";
import { tallyOfVitest, withCode } from "../app/_start/gates.mjs";

const START = join(import.meta.dirname, "../app/_start/start.mjs");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-"));
  writeFileSync(join(folder, "file"), "");
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["a port that is none", () => ({ PORT: "abc" }), /^PORT must be a whole number from 1 to 65535, and is "abc"\.$/],
  ["a port out of range", () => ({ PORT: "70000" }), /^PORT must be a whole number/],
  [
    "a folder that cannot be made",
    () => ({ DATABASE_PATH: join(folder, "file/below/x.db") }),
    /^The database folder .+ cannot be written to \(ENOTDIR\): choose another with DATABASE_PATH\.$/,
  ],
  [
    "a folder that cannot be written to",
    () => ({ DATABASE_PATH: "/proc/x.db" }),
    /^The database folder \/proc cannot be/,
  ],
  [
    "a folder in the file's place",
    () => ({ DATABASE_PATH: folder }),
    /^DATABASE_PATH must name a file, and .+ is a folder\.$/,
  ],
])("%s is refused in one sentence", async (_what, env, sentence) => {
  const { code, output } = await start({ PORT: "49873", ...env() });
  expect(output).toMatch(sentence);
  expect(code).toBe(1);
});

test.each([undefined, "127.0.0.1"])(
  "a port that another server uses at %s is refused in one sentence",
  async (host) => {
    const server = createServer();
    await new Promise<void>((done) => server.listen({ port: 0, host }, done));
    const { port } = server.address() as { port: number };
    const { code, output } = await start({ PORT: String(port) });
    server.close();
    expect(output).toBe(`Port ${port} is in use: end what uses it, or choose another, such as PORT=${port + 1}.`);
    expect(code).toBe(1);
  },
);

test("Node is refused below 20.19 only", () => {
  expect(() => checkNode("18.20.8")).toThrow("Node 20.19 or newer is needed, and this is 18.20.8");
  expect(() => checkNode("20.18.3")).toThrow("20.19 or newer");
  for (const version of ["20.19.0", "22.0.0", "26.1.0"]) expect(() => checkNode(version)).not.toThrow();
});

test("a test file that does not load, and a tool that names no failure, count as failed", () => {
  const unloaded = { status: "failed", assertionResults: [] };
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [unloaded, { status: "passed", assertionResults: [] }],
  };
  expect(tallyOfVitest(report)).toEqual({ passed: 3, failed: 2 });
  expect(tallyOfVitest(null)).toEqual({ passed: 0, failed: 1 });
  expect(withCode(1, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 1 });
  expect(withCode(0, { passed: 3, failed: 0 })).toEqual({ passed: 3, failed: 0 });
});

function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, DATABASE_PATH: join(folder, "x.db"), ...env },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  return new Promise((done) => child.once("close", (code) => done({ code, output: output.trim() })));
}
