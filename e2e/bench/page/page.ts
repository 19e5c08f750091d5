import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Response } from "@playwright/test";
import { findBrowser } from "../../browser.mjs";
import { prepareDatabase, startServer } from "../../desk/servers";
import type { Options, Tell } from "../parts";
import { most, quantile } from "../results/quantile";
import { figure, type Table } from "../results/section";
import { weigh } from "./weigh";

const LOADS = 9;
const SCREENS = [
  { name: "wide, 1440 × 900", viewport: { width: 1440, height: 900 } },
  { name: "phone, 390 × 844", viewport: { width: 390, height: 844 } },
];
const WATCH = readFileSync(join(import.meta.dirname, "watch-title.mjs"), "utf8");
const NOTES = [
  `The production server over the shipped dataset, on localhost; ${LOADS} loads of \`/\`, each with nothing cached. kB are thousands of bytes, as the files are and by gzip.`,
  "Times in ms from the beginning of the navigation: the first contentful paint, and the first frame with the title of an event in sight.",
];

type Screen = (typeof SCREENS)[number];
type Load = { paint: number; title: number; scripts: { file: string; body: Buffer }[] };

/** What the first load of `/` weighs and how long it takes. */
export async function measurePage(_options: Options, tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const database = join(folder, "entente.db");
  await prepareDatabase(database);
  const server = await startServer(database);
  process.once("exit", () => server.kill());
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  try {
    const address = `${server.origin}/en`;
    const html = Buffer.from(await (await fetch(address)).arrayBuffer());
    const weights = [weightRow("HTML", [html])];
    const times: string[][] = [];
    for (const screen of SCREENS) {
      const loads = await loadOften(browser, screen, address);
      const scripts = loads[0]?.scripts ?? [];
      const isNamed = ({ file }: { file: string }) => html.includes(file);
      const bodies = (named: boolean) => scripts.filter((one) => isNamed(one) === named).map(({ body }) => body);
      weights.push(weightRow(`JavaScript named in the HTML, ${screen.name}`, bodies(true)));
      weights.push(weightRow(`JavaScript asked for later, ${screen.name}`, bodies(false)));
      times.push(
        timeRow(
          `first contentful paint, ${screen.name}`,
          loads.map(({ paint }) => paint),
        ),
      );
      times.push(
        timeRow(
          `first event’s title seen, ${screen.name}`,
          loads.map(({ title }) => title),
        ),
      );
      tell({ tables: [weightTable(weights), timeTable(times)], notes: NOTES });
    }
  } finally {
    await browser.close();
    await server.kill();
  }
}

async function loadOften(browser: Browser, screen: Screen, address: string): Promise<Load[]> {
  const loads: Load[] = [];
  for (let turn = 0; turn < LOADS; turn += 1) loads.push(await load(browser, screen, address));
  return loads;
}

/** One load with nothing cached. */
async function load(browser: Browser, { viewport }: Screen, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") responses.push(response);
  });
  await page.addInitScript({ content: WATCH });
  await page.goto(address, { waitUntil: "networkidle" });
  const paint = await page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
  const title = await page.evaluate<number>("globalThis.titleSeen");
  const scripts = await Promise.all(
    responses.map(async (response) => ({ file: new URL(response.url()).pathname, body: await response.body() })),
  );
  await context.close();
  return { paint, title, scripts };
}

function weightRow(what: string, files: Buffer[]): string[] {
  const { zipped, plain } = weigh(files);
  return [what, String(files.length), zipped.toFixed(1), plain.toFixed(1)];
}

function timeRow(what: string, times: number[]): string[] {
  return [what, ...[quantile(times, 0.5), Math.min(...times), most(times)].map((ms) => figure(Math.round(ms)))];
}

function weightTable(rows: string[][]): Table {
  return { caption: "What the first load weighs, kB", head: ["what", "files", "gzipped", "plain"], rows };
}

function timeTable(rows: string[][]): Table {
  return { caption: `Time to content, ms, of ${LOADS} loads`, head: ["what", "median", "least", "most"], rows };
}
