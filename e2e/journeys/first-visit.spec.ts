import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures";

type Answer = { total: number; events: { id: string; title: Record<string, string> }[] };

test("the first HTML holds the content", async ({ request }) => {
  const { events } = await readEvents(request);
  const html = await (await request.get("/en")).text();
  expect(html).toContain('<html lang="en"');
  expect(events.filter(({ id }) => !html.includes(`/en/events/${id}"`))).toEqual([]);
});

test("an address without a language leads to the reader's, and keeps its question", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "fr-FR", ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto("/?party=FR&view=list");
  await expect(page).toHaveURL(/\/fr\?party=FR&view=list$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await context.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is there, a filter is a link, and an event opens", async ({ page, request }) => {
    const france = await readEvents(request, "?party=FR");
    await page.goto("/en");
    await page.locator('a[href*="party=FR"]').first().click();
    await expect(page).toHaveURL(/party=FR/);
    for (const { id } of france.events) await expect(page.locator(`a[href*="/en/events/${id}"]`).first()).toBeVisible();

    const [first] = france.events;
    await page.locator(`a[href*="/en/events/${first?.id}"]`).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(first?.title.en ?? "");

    const passage = page.locator("details", { has: page.locator("blockquote") }).first();
    await passage.locator("summary").click();
    await expect(passage.locator("blockquote")).toBeVisible();
  });

  test("a search is a form, and finds what it is asked for", async ({ page }) => {
    await page.goto("/en");
    await page.getByRole("searchbox").first().fill("ambassador");
    await page.getByRole("searchbox").first().press("Enter");
    await expect(page).toHaveURL(/q=ambassador/);
  });
});

async function readEvents(request: APIRequestContext, query = ""): Promise<Answer> {
  const response = await request.get(`/api/events${query}`);
  expect(response.ok()).toBe(true);
  return await response.json();
}
