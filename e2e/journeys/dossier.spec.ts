import type { Page } from "@playwright/test";
import { violationsIn } from "../axe";
import { expect, test } from "../fixtures";
import { readEvents } from "../record";

test("the print link leads to a dossier of the same set", async ({ page, request }) => {
  await page.goto("/en?view=list&party=FR&status=planned&from=2024&sort=-when");
  await page.getByRole("link", { name: "Print" }).click();
  await expect(page).toHaveURL("/en/dossier?party=FR&status=planned&from=2024");
  await expect(page.getByRole("list", { name: "Chosen filters" })).toHaveText(
    /Partner France.*Status Planned.*From 2024/,
  );
  const { events: wanted } = await readEvents(request, "?party=FR&status=planned&from=2024");
  expect(wanted.length).toBeGreaterThan(0);
  expect(await shownEvents(page)).toEqual(wanted.map(({ id }) => id));
  const view = page.getByRole("link", { name: /^http/ }).first();
  expect(await view.getAttribute("href")).toMatch(/\/en\?party=FR&status=planned&from=2024$/);
});

test("every number in the text has its quote, and every quote is the source's to the letter", async ({
  page,
  request,
}) => {
  await page.goto("/en/dossier");
  const used = await page.locator("[data-quote]").evaluateAll((all) => all.map((one) => one.getAttribute("href")));
  const given = await page.locator("li[id^=q]").evaluateAll((all) => all.map((one) => `#${one.id}`));
  expect([...new Set(used)].sort()).toEqual(given.sort());
  expect(given.length).toBeGreaterThan(0);

  const { events } = await readEvents(request);
  expect(await shownEvents(page)).toEqual(events.map(({ id }) => id));
  for (const { id, evidence } of events) {
    const quoted = await page.locator(`[data-dossier-event="${id}"]`).evaluate((article) =>
      [...article.querySelectorAll("[data-quote]")].flatMap((link) => {
        const quote = document.getElementById(`q${link.getAttribute("data-quote")}`);
        return quote?.querySelector("q")?.textContent ?? [];
      }),
    );
    const exact = evidence.flatMap((one) => one.exact ?? []);
    expect([...new Set(quoted)].sort(), id).toEqual([...new Set(exact)].sort());
  }

  const sources = new Set(events.flatMap(({ evidence }) => evidence.flatMap((one) => one.source ?? [])));
  await expect(page.locator("li[id^=r]")).toHaveCount(sources.size);
});

test("a quote is marked with its source's language and leads to its sentence", async ({ page, request }) => {
  const { events } = await readEvents(request);
  const [source] = events.flatMap(({ evidence }) => evidence.flatMap((one) => one.source ?? []));
  const { language } = await (await request.get(`/api/sources/${source}`)).json();
  await page.goto(`/fr/dossier?source=${source}`);
  const quote = page
    .locator("li[id^=q]")
    .filter({ has: page.locator(`a[href*="/sources/${source}#e="]`) })
    .first();
  await expect(quote.locator("q")).toHaveAttribute("lang", language);
  const words = await quote.locator("q").textContent();
  // By key: a pointer left where it clicked would light what comes to lie under it.
  await quote.getByRole("link", { name: "dans le texte" }).press("Enter");
  await expect(page).toHaveURL(/#e=/);
  const lit = page.locator("mark[data-lit]");
  await expect(lit.first()).toBeInViewport();
  expect((await lit.allTextContents()).join("")).toBe(words);
});

test("what is not understood is named, and an empty set is said to be empty", async ({ page }) => {
  await page.goto("/en/dossier?party=XX&kind=nonsense&q=zzzzzz");
  await expect(page.getByRole("status")).toContainText("party=XX");
  await expect(page.getByRole("main")).toContainText("there is nothing to print");
});

test("the whole dossier is accessible", async ({ page }) => {
  await page.goto("/en/dossier");
  expect((await violationsIn(page, "dossier")).join("\n")).toBe("");
});

test("on paper, an event shows every passage and no control; black on white in the dark theme too", async ({
  page,
  request,
}) => {
  const { events } = await readEvents(request);
  const [event] = events.filter(({ evidence }) => evidence.some((one) => one.exact));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(`/en/events/${event?.id}`);
  const passages = page.locator("details:has(summary) blockquote mark");
  expect(await passages.count()).toBe(event?.evidence.filter((one) => one.exact).length);
  for (const passage of await passages.all()) await expect(passage).toBeVisible();
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(page.locator("html")).toHaveCSS("color", "rgb(0, 0, 0)");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the dossier is complete, and nothing that needs a script is offered", async ({ page, request }) => {
    await page.goto("/en?view=list&party=FR");
    await page.getByRole("link", { name: "Print" }).click();
    const { events } = await readEvents(request, "?party=FR");
    expect(await shownEvents(page)).toEqual(events.map(({ id }) => id));
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
    await expect(page.getByRole("heading", { name: "References" })).toBeVisible();
  });
});

async function shownEvents(page: Page): Promise<(string | null)[]> {
  await expect(page.getByRole("heading", { name: "Contacts" })).toBeVisible();
  return page
    .locator("[data-dossier-event]")
    .evaluateAll((articles) => articles.map((one) => one.getAttribute("data-dossier-event")));
}
