import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "../app/_start/build.mjs";
import { PLAYWRIGHT, ROOT, show } from "../app/_start/child.mjs";
import { checkNode } from "../app/_start/conditions.mjs";
import { checkAll, conclude, one, readReport, withCode } from "../app/_start/gates.mjs";
import { install } from "../app/_start/install.mjs";
import { Refusal, run, say } from "../app/_start/say.mjs";
import { findBrowser } from "./browser.mjs";

const REPORT = join(ROOT, "test-results/playwright.json");

/** `npm test`: every gate, from a fresh clone. */
await run(async () => {
  checkNode();
  const packages = install();
  const browser = findBrowser(packages);
  // That there is none is told when it is needed.
  browser.catch(() => {});
  await packages;
  conclude([...(await checkAll()), await journeys(browser)]);
});

/** @param {Promise<string>} browser @returns {Promise<import("../app/_start/gates.mjs").Tally>} */
async function journeys(browser) {
  try {
    const program = await browser;
    await build();
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
