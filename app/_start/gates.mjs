import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BIOME, keep, NEXT, ROOT, show, TSC, VITEST } from "./child.mjs";
import { say } from "./say.mjs";

/** @typedef {{ passed: number, failed: number }} Tally */

const REPORT = join(ROOT, "test-results/vitest.json");

/** Types and lint. @returns {Promise<Tally[]>} */
export async function checkForm() {
  say("Types …");
  // The types of routes and of style sheets are made by Next, and are not in the repository.
  const generated = await keep("generating types", [...NEXT, "typegen"]);
  if (generated.code !== 0) process.stderr.write(generated.output);
  const types = one(generated.code === 0 && (await show([...TSC, "--noEmit"])) === 0);
  say("Lint …");
  const lint = one((await show([...BIOME, "check", "--error-on-warnings"])) === 0);
  return [types, lint];
}

/** All tests that need no browser. @returns {Promise<Tally>} */
export async function unitTests() {
  say("Unit, database and architecture tests …");
  rmSync(REPORT, { force: true });
  mkdirSync(join(ROOT, "test-results"), { recursive: true });
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`];
  const code = await show([...VITEST, "run", ...report]);
  return withCode(code, tallyOfVitest(readReport(REPORT)));
}

/** A gate that is passed or not. @returns {Tally} */
export function one(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A tool that fails without naming a failed test has failed once. @returns {Tally} */
export function withCode(code, tally) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @returns {object | null} the parsed report, null when the tool ended before it wrote one */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** A test file that could not be loaded counts as one failed test. @returns {Tally} */
export function tallyOfVitest(report) {
  if (report === null) return one(false);
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** Prints the sum last, and sets the exit code. @param {Tally[]} tallies */
export function conclude(tallies) {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  if (failed > 0) process.exitCode = 1;
  say(`${passed} passed, ${failed} failed`);
}
