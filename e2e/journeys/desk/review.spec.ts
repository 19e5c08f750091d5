import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { ROOT, show, TSX } from "@/app/_start/child.mjs";
import { violationsIn } from "../../axe";
import { watch } from "../../breaches";
import { prepareDatabase, type Server, startServer } from "../../desk/servers";
import { expect, test } from "../../fixtures";
import { createSignedIn } from "../../sign-in";

// What waits is everybody's: these journeys empty the queue, and so have a server of their own.
test.describe.configure({ mode: "serial" });

const HISTORY = "/history/event/2025-01-23-prak-sokhonn-jacques-pellet";
const TALKS = `/en/editor${HISTORY}`;

const folder = mkdtempSync(join(tmpdir(), "entente-review-"));
const database = join(folder, "entente.db");
let server: Server;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await prepareDatabase(database);
  const code = await show([...TSX, "e2e/review/fill-review.ts"], { cwd: ROOT, env: { DATABASE_PATH: database } });
  if (code !== 0) throw new Error("The desk could not be filled.");
  server = await startServer(database);
});

test.afterAll(async () => {
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of a new editor, held to the promises of every page. */
async function openDesk(browser: Browser, wish: { role?: "editor" | "admin" } = {}) {
  const context = await browser.newContext({ baseURL: server.origin });
  const breaches = await watch(context, server.origin);
  const { cookie } = createSignedIn(database, { name: "Chan", ...wish });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: server.origin }]);
  const close = async () => {
    expect(breaches()).toEqual([]);
    await context.close();
  };
  return { page: await context.newPage(), close };
}

const MAIN = ["", "/changes", `${HISTORY}?from=1&to=3`];
const OTHERS = ["?only=draft", "/changes?kind=person&act=merge", "/changes?who=x%20y", HISTORY, `${HISTORY}?restore=1`];

for (const [width, language, screens] of [
  [1440, "en", [...MAIN, ...OTHERS]],
  [390, "fr", [...MAIN, ...OTHERS]],
] as const) {
  test(`axe finds nothing at ${width} px in ${language}`, async ({ browser }) => {
    test.slow();
    const { page, close } = await openDesk(browser, { role: "admin" });
    await page.setViewportSize({ width, height: 844 });
    const found: string[] = [];
    for (const screen of screens) {
      await page.goto(`/${language}/editor${screen}`);
      found.push(...(await violationsIn(page, screen)));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) found.push(`${screen}: ${over} px wider than the window`);
    }
    expect(found.join("\n")).toBe("");
    await close();
  });
}

test("what a revision changed is read in words, and any two are compared", async ({ browser }) => {
  const { page, close } = await openDesk(browser);
  await page.goto(TALKS);
  const list = page.getByRole("region", { name: "3 revisions" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await expect(list.getByText("He was the host.")).toBeVisible();
  await expect(list.getByText("stands now")).toBeVisible();

  await list.getByRole("link", { name: "Revision 2", exact: true }).click();
  const compared = page.locator("[data-compared]");
  await expect(compared.getByRole("heading", { name: "What revision 2 changed" })).toBeVisible();
  await expect(compared.getByText("Title", { exact: true })).toBeVisible();
  await expect(compared.getByRole("deletion")).toHaveText(["meets ", " Jacques Pellet"]);
  await expect(compared.getByRole("insertion")).toHaveText(["receives the "]);
  await compared.getByRole("link", { name: "The next revision →" }).click();
  await expect(compared.getByRole("insertion").first()).toHaveText("sometime between 22 and 23 January 2025");
  await expect(compared.getByText("Prak Sokhonn", { exact: true })).toBeVisible();
  await expect(compared.getByText("Removed:").first()).toBeAttached();

  await page.getByRole("radio", { name: "Compare from revision 1" }).check();
  await page.getByRole("radio", { name: "Compare to revision 3" }).check();
  await page.getByRole("button", { name: "Compare the two chosen" }).click();
  await expect(page.getByRole("heading", { name: "From revision 1 to revision 3" })).toBeVisible();
  await expect(compared.getByText("receives the")).toBeVisible();
  await expect(compared.getByText("Office", { exact: true })).toBeVisible();
  await close();
});

test("a version is brought back as a new revision, after showing what will change, and that is undone", async ({
  browser,
}) => {
  const { page, close } = await openDesk(browser);
  const event = TALKS.replace("/editor/history/event", "/events");
  await page.goto(TALKS);
  await page.getByRole("link", { name: "Restore this version of revision 1" }).click();
  const wish = page.getByRole("region", { name: "Restore revision 1" });
  await expect(wish.getByRole("insertion").first()).toHaveText("meets ");
  await wish.getByRole("textbox", { name: "Why" }).fill("It was right at first.");
  // What was typed outlives the tab.
  await page.reload();
  await expect(wish.getByRole("textbox", { name: "Why" })).toHaveValue("It was right at first.");
  await wish.getByRole("textbox", { name: "Why" }).press("Control+Enter");

  await expect(page.getByRole("heading", { name: "What revision 4 changed" })).toBeVisible();
  const list = page.getByRole("region", { name: "4 revisions" });
  await expect(list.getByText("It was right at first.")).toBeVisible();
  expect(await (await page.request.get(event)).text()).toContain("Prak Sokhonn meets French Ambassador");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("region", { name: "5 revisions" })).toBeVisible();
  expect(await (await page.request.get(event)).text()).toContain("Prak Sokhonn receives the French Ambassador");
  await close();
});

test("a version of what someone else has changed meanwhile is not brought back unseen", async ({ browser }) => {
  const [one, other] = [await openDesk(browser), await openDesk(browser)];
  const person = "/en/editor/history/person/jacques-pellet?restore=1";
  for (const { page } of [one, other]) await page.goto(person);
  await one.page.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(one.page.getByRole("heading", { name: "What revision 3 changed" })).toBeVisible();
  await other.page.getByRole("button", { name: "Restore revision 1" }).click();
  await expect(other.page.getByText("Not restored: someone has changed it")).toBeVisible();
  for (const { close } of [one, other]) await close();
});

test("recent changes are filtered and paged, each in one line with a way to it and back", async ({ browser }) => {
  const { page, close } = await openDesk(browser);
  await page.goto("/en/editor/changes");
  const changes = page.locator("[data-change]");
  await expect(changes).toHaveCount(50);
  const first = await changes.first().innerText();
  await page.getByRole("link", { name: "Older changes" }).click();
  await expect(page.getByRole("link", { name: "Newest changes" })).toBeVisible();
  expect(await changes.first().innerText()).not.toBe(first);
  await page.getByRole("link", { name: "Newest changes" }).click();
  // The form is another on each page: what were chosen before that came would be chosen on the former.
  await expect(page.getByRole("link", { name: "Newest changes" })).toHaveCount(0);

  await page.getByRole("combobox", { name: "What" }).selectOption("Event");
  await page.getByRole("combobox", { name: "Act" }).selectOption("Saved");
  await page.getByRole("combobox", { name: "By whom" }).selectOption("Ada");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(changes).toHaveCount(1);
  await expect(page).toHaveURL(/kind=event&act=save&who=journey-/);
  await expect(changes.getByText("Title", { exact: false })).toBeVisible();
  await expect(changes.getByRole("link", { name: "Restore the version before" })).toHaveAttribute("href", /restore=1$/);
  await changes.getByRole("link", { name: /Prak Sokhonn/ }).click();
  await expect(page.getByRole("heading", { name: "What revision 2 changed" })).toBeVisible();

  await page.goto("/en/editor/changes?kind=event&act=merge");
  await expect(page.getByText("Nothing was changed in this way.")).toBeVisible();
  await page.goto("/en/editor/changes?kind=account&who=load");
  await expect(changes).toHaveCount(0);
  await close();
});

test("the queue is worked through to its end by keyboard alone", async ({ browser }) => {
  test.slow();
  const { page, close } = await openDesk(browser);
  await page.goto("/en/editor");
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest("[data-item]")?.getAttribute("data-kind") ?? null);
  const waiting = page.locator("[data-item]:visible");
  await expect(waiting).toHaveCount(9);
  await page.getByRole("button", { name: "Begin with the first" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Luncheon for Hun Sen" }).first()).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Ministers meet in Kep" })).toBeFocused();
  await page.keyboard.press("ArrowUp");

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/editor\/events\/2024-05-18-luncheon-for-hun-sen$/);
  await page.goBack();
  await page.getByRole("button", { name: "Begin with the first" }).focus();
  await page.keyboard.press("j");
  await page.keyboard.press("p");
  await expect(page.getByRole("link", { name: "Ministers meet in Kep" })).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "1 draft is left." })).toBeAttached();
  await expect(page.getByRole("heading", { name: "Drafts: 1" })).toBeVisible();
  const published = "/en/events/2024-05-18-luncheon-for-hun-sen";
  const reader = await browser.newContext({ baseURL: server.origin });
  expect((await reader.request.get(published)).status()).toBe(200);

  // It comes back with its newest revision and not before: else, whatever is done with it would be refused.
  let letThrough = () => {};
  const through = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route(
    (url) => url.searchParams.has("_rsc"),
    async (route) => {
      await through;
      await route.continue();
    },
  );
  await page.keyboard.press("z");
  await expect(page.getByRole("status").filter({ hasText: "Taken back" })).toBeAttached();
  await expect(page.getByRole("heading", { name: "Drafts: 1" })).toBeVisible();
  letThrough();
  await expect(page.getByRole("heading", { name: "Drafts: 2" })).toBeVisible();
  expect((await reader.request.get(published)).status()).toBe(404);
  await page.keyboard.press("k");
  await page.keyboard.press("p");
  await page.keyboard.press("p");
  await expect.poll(focused).toBe("question");
  await page.keyboard.press("r");
  await expect.poll(focused).toBe("correction");
  await page.keyboard.press("r");
  for (const kind of ["disputed", "disputed", "orphan", "duplicate", "duplicate"]) {
    await expect.poll(focused).toBe(kind);
    await page.keyboard.press("d");
  }
  await expect(page.getByText("Nothing waits.")).toBeFocused();
  await expect(waiting).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Kinds of what waits" })).toContainText("All 0");
  await expect(page.getByText("being saved")).toHaveCount(0);
  expect((await reader.request.get(published)).status()).toBe(200);
  await reader.close();

  await page.reload();
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  await page.getByText("5 set aside").click();
  await page
    .getByRole("button", { name: /^Bring back/ })
    .first()
    .click();
  await expect(waiting).toHaveCount(1);
  await close();
});
