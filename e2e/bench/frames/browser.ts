import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CDPSession, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../browser.mjs";
import { TooLong, within } from "./within";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  // What a page asks of other hosts fails at once.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost",
];
/** CSS px; makes the timeline of our page, beside its filters, as large as those of the peers. */
const VIEWPORT = { width: 1712, height: 1180 };
const WATCH = readFileSync(join(import.meta.dirname, "watch.mjs"), "utf8");

export type Opened = { page: Page; cdp: CDPSession };

/**
 * Opens a browser of its own, in which every page is watched, for one piece of work, and ends it with force: a page
 * that hangs could not be closed. Throws `TooLong` after `ms` and where the page crashes.
 * @param looksFor selectors, whose first sight `bench.seenAt` tells by their names
 */
export async function inBrowser<T>(
  looksFor: Record<string, string>,
  ms: number,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const server = await chromium.launchServer({ executablePath: await findBrowser(), args: FLAGS });
  try {
    return await within(ms, use(server.wsEndpoint(), looksFor, work));
  } finally {
    await server.kill();
  }
}

async function use<T>(endpoint: string, looksFor: Record<string, string>, work: (opened: Opened) => Promise<T>) {
  const browser = await chromium.connect(endpoint);
  const page = await browser.newPage({ viewport: VIEWPORT, locale: "en-GB" });
  await page.addInitScript({ content: `globalThis.benchLooksFor = ${JSON.stringify(looksFor)};\n${WATCH}` });
  const crashed = new Promise<never>((_, reject) => {
    page.once("crash", () => reject(new TooLong("it crashed")));
  });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  return Promise.race([work({ page, cdp }), crashed]);
}
