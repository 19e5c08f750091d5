import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "../fixtures";

type Evidence = { id: string; source?: string; exact?: string };
type Event = { id: string; evidence: Evidence[] };

test("every fact of every event holds its sentence, one press away", async ({ page, request }) => {
  test.slow();
  for (const { id, evidence } of await readEvents(request)) {
    await page.goto(`/en/events/${id}`);
    const passages = page.locator("details:has(summary) figure");
    const shown = await passages.locator("blockquote mark").allTextContents();
    expect(shown.sort(), id).toEqual(evidence.flatMap(({ exact }) => exact ?? []).sort());
    const ways = await passages
      .getByRole("link", { includeHidden: true, name: /in the text/ })
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.replace("/en/sources/", "")));
    const asked = evidence.flatMap((one) => (one.source ? `${one.source}#e=${one.id}` : []));
    expect(ways.sort(), id).toEqual(asked.sort());
  }
});

test("a source is shown to the letter, and every passage in it leads to its event", async ({ page, request }) => {
  const events = await readEvents(request);
  await page.goto("/en/sources");
  const addresses = await page
    .locator("main li a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) {
    const { id, text } = await (await request.get(address.replace("/en/", "/api/"))).json();
    await page.goto(address);
    expect((await page.locator("[data-source-text]").allTextContents()).join("")).toBe(text);

    const here = events.flatMap((event) =>
      event.evidence.filter((one) => one.source === id).map((one) => `${one.id} /en/events/${event.id}`),
    );
    const noted = await page
      .locator("a[data-e]")
      .evaluateAll((links) => links.map((link) => `${link.getAttribute("data-e")} ${link.getAttribute("href")}`));
    expect(noted.sort()).toEqual(here.sort());
  }
});

test("from a fact to its sentence, on to its event, and back", async ({ page, request }) => {
  const event = (await readEvents(request)).find(({ evidence }) => evidence.some((one) => one.source));
  const path = `/en/events/${event?.id}`;
  await page.goto(path);
  await page
    .getByLabel(/^Passage \d+ for When/)
    .first()
    .click();
  const quoted = page.locator("blockquote:visible").first();
  await expect(quoted).toBeVisible();
  const words = await quoted.locator("mark").textContent();

  await page.getByRole("link", { name: "in the text" }).first().click();
  await expect(page).toHaveURL(/\/en\/sources\/.+#e=/);
  const lit = page.locator("mark[data-lit]");
  await expect(lit.first()).toBeInViewport();
  expect((await lit.allTextContents()).join("")).toBe(words);
  await expect(page.locator("a[data-e]:focus")).toHaveAccessibleName(/When/);

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await page.goBack();
  await expect(page).toHaveURL(/#e=/);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
});

async function readEvents(request: APIRequestContext): Promise<Event[]> {
  return (await (await request.get("/api/events?limit=500")).json()).events;
}
