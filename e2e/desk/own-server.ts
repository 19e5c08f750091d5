import type { BrowserContext, Page } from "@playwright/test";
import { watch } from "../breaches";
import { test as base, expect } from "../fixtures";
import { type Started, startFirst } from "./first-start";

type OnTheirOwn = {
  /** Opens another browser in which nobody is signed in. Held to the same promises. */
  openBrowser: (wish?: { javaScriptEnabled?: boolean }) => Promise<Page>;
};

/** The journeys' `test`, on a server of the worker's own: its limits on attempts are nobody else's. */
export const test = base.extend<OnTheirOwn, { own: Started }>({
  own: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
    async ({}, use, worker) => {
      const own = await startFirst(`own-${worker.workerIndex}`);
      await use(own);
      await own.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ own }, use) => use(own.origin),
  openBrowser: async ({ browser, own }, use) => {
    const opened: { context: BrowserContext; breaches: () => unknown[] }[] = [];
    await use(async (wish = {}) => {
      const context = await browser.newContext({ baseURL: own.origin, locale: "en-GB", ...wish });
      opened.push({ context, breaches: await watch(context, own.origin) });
      return context.newPage();
    });
    for (const { context, breaches } of opened) {
      expect(breaches(), "console errors, policy breaches and requests to other hosts").toEqual([]);
      await context.close();
    }
  },
});

export { expect };
