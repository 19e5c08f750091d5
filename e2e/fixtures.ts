import { test as base, expect } from "@playwright/test";
import { watch } from "./breaches";

/** Playwright's `test`, which also fails where a page breaks one of the promises that hold everywhere. */
export const test = base.extend<{ promises: undefined }>({
  promises: [
    async ({ context, baseURL }, use) => {
      const breaches = await watch(context, baseURL ?? "");
      await use(undefined);
      expect(breaches(), "console errors, policy breaches and requests to other hosts").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
