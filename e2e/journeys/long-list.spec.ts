import type { Page } from "@playwright/test";
import { violationsIn } from "../axe";
import { expect } from "../fixtures";
import { testOnRecordOf } from "../made-record";

const EVENTS = 2000;
/** Rows that may stand in the document: three windows full, in the form with the lowest rows. */
const MOST_ROWS = 80;

const test = testOnRecordOf(EVENTS);

// One after another: each worker would make a record and start a server.
test.describe.configure({ mode: "default" });

for (const form of ["list", "table"]) {
  test(`the ${form} goes on by scrolling, and holds the rows near the window alone`, async ({ page }) => {
    await page.goto(`/en?view=${form}`);
    await expect(loaded(page)).toHaveText("Contacts 1 to 100 of 2,000");
    await expect.poll(() => rowCount(page)).toBeLessThan(MOST_ROWS);
    for (const to of [200, 300, 400, 500]) {
      await scrollToEnd(page);
      await expect(loaded(page)).toHaveText(`Contacts 1 to ${to} of 2,000`);
      expect(await rowCount(page)).toBeLessThan(MOST_ROWS);
    }
    // From here on nobody is kept from the foot of the page.
    await expect(async () => {
      await scrollToEnd(page);
      await expect(page.getByRole("contentinfo")).toBeInViewport({ timeout: 250 });
    }).toPass();
    await expect(loaded(page)).toHaveText("Contacts 1 to 500 of 2,000");

    const titles = await numberedTitles(page);
    await page.getByRole("link", { name: "Show more" }).click();
    await expect(loaded(page)).toHaveText("Contacts 1 to 600 of 2,000");
    expect(await page.evaluate(() => document.activeElement?.closest("[data-index]")?.getAttribute("data-index"))).toBe(
      "500",
    );
    for (const [place, title] of titles) await expect(row(page, place).getByRole("link")).toHaveText(title);

    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(row(page, 0)).toBeInViewport();
    await expect(page).toHaveURL(new RegExp(`\\?view=${form}$`));
    expect(await rowCount(page)).toBeLessThan(MOST_ROWS);
  });

  test(`the ${form} keeps its place`, async ({ page, browser }) => {
    await page.goto(`/en?view=${form}`);
    const event = await goDeep(page);
    const top = await topOf(page, event);
    const link = page.locator(`[data-row="${event}"] a[data-event]`);
    const pane = page.getByRole("region", { name: "Event", exact: true });

    await link.click();
    await expect(pane).toBeFocused();
    await isAt(page, event, top);
    await page.keyboard.press("Escape");
    await expect(pane).toBeHidden();
    await expect(link).toBeFocused();
    await isAt(page, event, top);

    await link.click();
    await pane.locator(`a[href$="/events/${event}"]`).first().click();
    await expect(page).toHaveURL(/\/en\/events\//);
    await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
    await page.goBack();
    await isAt(page, event, top);
    await page.goBack();
    await expect(pane).toBeHidden();
    await isAt(page, event, top);
    await expect(link).toBeFocused();

    await page.reload();
    await isAt(page, event, top);
    await expect(loaded(page)).toHaveText(/^Contacts 1 to \d00 of 2,000$/);
    await expect(page).toHaveURL(/&cursor=/);

    const other = await browser.newContext();
    const shared = await other.newPage();
    await shared.goto(page.url());
    await expect(shared.locator(`[data-row="${event}"]`)).toBeVisible();
    await expect(shared.getByRole("link", { name: "First page" })).toBeVisible();
    await other.close();
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(row(page, 0).getByRole("link")).toBeInViewport();
  });
}

test("another set begins at its head, and the way back leads to where one was", async ({ page }) => {
  await page.goto("/en?view=list");
  const event = await goDeep(page);
  const top = await topOf(page, event);
  await page.getByRole("checkbox", { name: /^Visit/ }).click();
  await expect(page).toHaveURL(/\?view=list&kind=visit$/);
  await expect(loaded(page)).toHaveText(/^Contacts 1 to 100 of 193$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await page.goBack();
  await isAt(page, event, top);
});

test("by keys alone, through the end of a page and to the foot", async ({ page }) => {
  await page.goto("/en?view=table");
  await expect.poll(() => rowCount(page)).toBeLessThan(MOST_ROWS);
  const partner = page.getByRole("columnheader", { name: "Partner" });
  await partner.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(partner).toHaveAttribute("aria-sort", "ascending");
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", "2001");

  await scrollToEnd(page);
  await expect(loaded(page)).toHaveText("Contacts 1 to 200 of 2,000");
  await row(page, 90).getByRole("link").focus();
  const focused = () =>
    page.evaluate(() => Number(document.activeElement?.closest("[data-index]")?.getAttribute("data-index")));
  for (let at = 91; at <= 120; at += 1) {
    await page.keyboard.press("Tab");
    expect(await focused()).toBe(at);
  }
  expect(await rowCount(page)).toBeLessThan(MOST_ROWS);
  await expect(page.locator(":focus")).toBeInViewport();
  expect(await page.locator("tr:has(:focus)").getAttribute("aria-rowindex")).toBe("122");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Event", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe(120);

  await expect(async () => {
    await page.keyboard.press("End");
    await expect(loaded(page)).toHaveText("Contacts 1 to 500 of 2,000", { timeout: 250 });
  }).toPass();
  await page.getByRole("link", { name: "Show more" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe(500);
});

test("what is loaded is printed, all of it", async ({ page }) => {
  await page.goto("/en?view=list");
  await expect.poll(() => rowCount(page)).toBeLessThan(MOST_ROWS);
  await scrollToEnd(page);
  await expect(loaded(page)).toHaveText("Contacts 1 to 200 of 2,000");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^200 of 2,000 contacts are printed here\. The dossier/)).toBeVisible();
  expect(await rowCount(page)).toBe(200);
  await page.emulateMedia({ media: "screen" });
  await expect.poll(() => rowCount(page)).toBeLessThan(MOST_ROWS);
});

test("axe finds nothing in the middle of the set", async ({ page }) => {
  for (const form of ["list", "table"]) {
    await page.goto(`/en?view=${form}`);
    await goDeep(page);
    expect((await violationsIn(page, form)).join("\n")).toBe("");
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("links lead from page to page", async ({ page }) => {
    await page.goto("/en?view=list");
    const rows = page.locator("main a[data-event]");
    await expect(rows).toHaveCount(100);
    const last = await rows.last().textContent();
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page).toHaveURL(/cursor=/);
    await expect(rows).toHaveCount(100);
    expect(await rows.first().textContent()).not.toBe(last);
    await page.getByRole("link", { name: "First page" }).click();
    await expect(page).toHaveURL(/\?view=list$/);
  });
});

function loaded(page: Page) {
  return page.getByRole("status").filter({ hasText: /^(?:Contacts|\d+ of)/ });
}

function row(page: Page, index: number) {
  return page.locator(`[data-index="${index}"]`);
}

async function rowCount(page: Page): Promise<number> {
  return page.locator("main [data-index]").count();
}

async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
}

/** Place and title of each row that stands in the document. */
async function numberedTitles(page: Page): Promise<[number, string][]> {
  return page
    .locator("main [data-index]:has(a)")
    .evaluateAll((rows) =>
      rows
        .slice(-5)
        .map((one) => [Number(one.getAttribute("data-index")), one.querySelector("a[data-event]")?.textContent ?? ""]),
    );
}

/** Scrolls into the third page; the event of a row in the middle of the window, once the address names the page. */
async function goDeep(page: Page): Promise<string> {
  for (const to of [100, 200, 300]) {
    await expect(loaded(page)).toHaveText(`Contacts 1 to ${to} of 2,000`);
    await scrollToEnd(page);
  }
  await expect(page).toHaveURL(/&cursor=/);
  await page.evaluate(() => window.scrollBy(0, -400));
  const event = await page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
    return rows.find((one) => one.getBoundingClientRect().top > 300)?.dataset.row;
  });
  return event ?? "";
}

async function topOf(page: Page, event: string): Promise<number> {
  return page.locator(`[data-row="${event}"]`).evaluate((one) => one.getBoundingClientRect().top);
}

/** The row stands at this height of the window, but for less than a pixel. */
async function isAt(page: Page, event: string, top: number): Promise<void> {
  await expect(page.locator(`[data-row="${event}"]`)).toBeVisible();
  await expect.poll(async () => Math.abs((await topOf(page, event)) - top)).toBeLessThan(2);
}
