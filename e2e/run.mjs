import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "../app/_start/build.mjs";
import { PLAYWRIGHT, ROOT, show } from "../app/_start/child.mjs";
import { checkNode } from "../app/_start/conditions.mjs";
import { checkForm, conclude, one, readReport, unitTests, withCode } from "../app/_start/gates.mjs";
import { installPackages } from "../app/_start/install.mjs";
import { Refusal, run, say } from "../app/_start/say.mjs";
import { findBrowser } from "./browser.mjs";

const REPORT = join(ROOT, "test-results/playwright.json");

/** `npm test`: every gate, from a fresh clone. */
await run(async () => {
  checkNode();
  const packages = installPackages();
  const browser = findBrowser(packages);
  // That there is none is told when it is needed.
  browser.catch(() => {});
  const { driver } = await packages;
  const form = await checkForm();
  // Meanwhile the database driver may still be compiled, which the build does not need.
  const built = build();
  await Promise.allSettled([built, driver]);
  await driver;
  conclude([...form, await unitTests(), await journeys(browser, built)]);
});

/** @param {Promise<string>} browser @param {Promise<void>} built @returns {Promise<import("../app/_start/gates.mjs").Tally>} */
async function journeys(browser, built) {
  try {
    const program = await browser;
    await built;
    say(`Journeys in ${program} …`);
    rmSync(REPORT, { force: true });
    const env = { CHROMIUM_PATH: program, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT };
    const code = await show([...PLAYWRIGHT, "test", "--reporter=line,json"], { env });
    return withCode(code, tallyOfPlaywright(readReport(REPORT)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return one(false);
  }
}

/** A test that passed only when repeated has failed. */
function tallyOfPlaywright(report) {
  if (report === null) return one(false);
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky };
}
