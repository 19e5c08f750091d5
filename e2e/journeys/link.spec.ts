import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const EVENT = "2025-01-23-prak-sokhonn-jacques-pellet";
const TITLE = "Prak Sokhonn meets French Ambassador Jacques Pellet";

test("a copied link shows another reader the same timeline", async ({ page, context, browser }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/en");
  await page.getByRole("checkbox", { name: /^France/ }).click();
  await page.getByRole("checkbox", { name: /^Meeting/ }).click();
  await page.getByRole("navigation", { name: "Lanes by" }).getByRole("link", { name: "Person" }).click();
  await page.getByRole("textbox", { name: "Go to a date" }).fill("January 2025");
  await page.getByRole("button", { name: "Go", exact: true }).click();
  await expect(page).toHaveURL(/at=2024-12-30\.\.2025-02-02/);
  await page.getByRole("application").getByText(TITLE).first().click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe(`?party=FR&kind=meeting&lane=person&at=2024-12-30..2025-02-02&event=${EVENT}`);

  const other = await openElsewhere(browser, link);
  expect(await timelineOf(other)).toEqual(await timelineOf(page));
  await expect(other.getByRole("region", { name: "Event" }).getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(other.getByRole("link", { name: /^Remove:/ })).toHaveCount(2);
  await expect(other).toHaveURL(link);
  await other.context().close();
});

test("links name the time where the timeline came to rest; whoever follows one at once is there, too", async ({
  page,
}) => {
  await page.goto("/en?at=2024-01-01..2024-12-31");
  const france = page.getByRole("checkbox", { name: /^France/ });
  const at = () => new URL(page.url()).searchParams.get("at");
  await expect(france).toHaveAttribute("href", /at=2024-01-01\.\.2024-12-31/);
  await expect(page.getByRole("application").locator('[data-drawn="true"]')).toBeVisible();
  await page.getByRole("button", { name: "Later" }).click();
  await expect.poll(at).not.toBe("2024-01-01..2024-12-31");
  const later = at();
  await expect(france).toHaveAttribute("href", new RegExp(`at=${later}`));
  await page.getByRole("button", { name: "Later" }).click();
  await expect.poll(at).not.toBe(later);
  const latest = at();
  await france.click();
  await expect(page).toHaveURL(/party=FR/);
  expect(at()).toBe(latest);
});

test("a link shows another reader the same list", async ({ page, browser }) => {
  await page.goto("/en?view=list&party=VN");
  const titles = await titlesIn(page);
  expect(titles.length).toBeGreaterThan(1);
  const other = await openElsewhere(browser, page.url());
  expect(await titlesIn(other)).toEqual(titles);
  await other.context().close();
});

test("a link shows another reader the same table, sorted as it was", async ({ page, browser }) => {
  await page.goto("/en?view=table&status=planned,proposed");
  const sorted = (await titlesIn(page)).sort((a, b) => a.localeCompare(b, "en"));
  const header = page.getByRole("columnheader", { name: "Contact" });
  await header.getByRole("link").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(() => titlesIn(page)).toEqual(sorted);
  await header.getByRole("link").click();
  await expect(page).toHaveURL(/&sort=-title$/);
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expect.poll(() => titlesIn(page)).toEqual(sorted.toReversed());

  const other = await openElsewhere(browser, page.url());
  expect(await titlesIn(other)).toEqual(sorted.toReversed());
  await expect(other.getByRole("columnheader", { name: "Contact" })).toHaveAttribute("aria-sort", "descending");
  await other.context().close();
});

test("the other language shows the same view", async ({ page }) => {
  const query = `?party=FR&from=2023&to=2025&lane=topic&at=2024-01-01..2025-12-31&event=${EVENT}`;
  await page.goto(`/en${query}`);
  const before = await timelineOf(page);
  await page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "FR" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  expect(decodeURIComponent(new URL(page.url()).search)).toBe(query);
  await expect(page.getByRole("link", { name: /^Retirer/ })).toHaveCount(3);
  expect((await timelineOf(page)).days).toEqual(before.days);
  const pane = page.getByRole("region", { name: "Événement" });
  await expect(pane.getByRole("heading", { level: 2 })).toContainText("Pellet");
  await expect(pane.getByRole("heading", { level: 2 })).not.toHaveText(TITLE);
});

for (const path of [
  `/?view=table&party=FR,JP&q=Pellet&sort=-title&event=${EVENT}`,
  `/events/${EVENT}`,
  "/sources",
  "/commitments?kind=plan",
]) {
  test(`${path} without a language leads to the reader's, with all it says`, async ({ playwright, baseURL }) => {
    const asked = path.replace(/^\/(?=\?)/, "");
    for (const [wish, language] of [
      ["fr-CA,fr;q=0.9,en;q=0.5", "fr"],
      ["en-GB,en;q=0.9", "en"],
      ["km,ja;q=0.8", "en"],
    ] as const) {
      const reader = await playwright.request.newContext({
        baseURL: baseURL ?? "",
        extraHTTPHeaders: { "accept-language": wish },
      });
      const response = await reader.get(path, { maxRedirects: 0 });
      expect(response.status()).toBe(307);
      const location = new URL(response.headers().location ?? "", baseURL);
      expect(decodeURIComponent(location.pathname + location.search)).toBe(`/${language}${asked}`);
      await reader.dispose();
    }
  });
}

async function openElsewhere(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "America/Lima" });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

/** What the timeline shows: the days in sight, its lanes, and the events drawn in them. */
async function timelineOf(page: Page) {
  const timeline = page.getByRole("application");
  const events = timeline.locator("[data-event]");
  await expect(events.first()).toBeVisible();
  const day = (end: string) =>
    page
      .getByRole("slider")
      .nth(end === "from" ? 1 : 2)
      .getAttribute("aria-valuenow");
  return {
    days: [await day("from"), await day("to")],
    lanes: await timeline.locator(".lane-name").allTextContents(),
    events: (await events.evaluateAll((all) => all.map((one) => one.getAttribute("data-event")))).sort(),
  };
}

async function titlesIn(page: Page): Promise<string[]> {
  const links = page.getByRole("region", { name: "The set" }).locator("a[data-event]");
  await expect(links.first()).toBeVisible();
  return links.allTextContents();
}
