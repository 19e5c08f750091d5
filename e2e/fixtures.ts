import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { watch } from "./breaches";
import { type JourneyAccount, signIn } from "./sign-in";

export type Desk = { page: Page; context: BrowserContext; account: JourneyAccount };

type Fixtures = {
  promises: undefined;
  /** Opens another browser in which a new editor, or an admin, is signed in. Held to the same promises. */
  openDesk: (wish?: { role?: "editor" | "admin"; name?: string }) => Promise<Desk>;
};

/** Playwright's `test`, which also fails where a page breaks one of the promises that hold everywhere. */
export const test = base.extend<Fixtures>({
  promises: [
    async ({ context, baseURL }, use) => {
      const breaches = await watch(context, baseURL ?? "");
      await use(undefined);
      expect(breaches(), "console errors, policy breaches and requests to other hosts").toEqual([]);
    },
    { auto: true },
  ],
  openDesk: async ({ browser, baseURL }, use) => {
    const origin = baseURL ?? "";
    const opened: { context: BrowserContext; breaches: () => unknown[] }[] = [];
    await use(async (wish) => {
      const context = await browser.newContext({ baseURL: origin });
      opened.push({ context, breaches: await watch(context, origin) });
      const account = await signIn(context, origin, wish);
      return { context, account, page: await context.newPage() };
    });
    for (const { context, breaches } of opened) {
      expect(breaches(), "console errors, policy breaches and requests to other hosts").toEqual([]);
      await context.close();
    }
  },
});

export { expect };

/** Opens a page and waits until it is alive: a press on a button that is not yet would be lost. */
export async function openAlive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
}
