import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";

const MOST_STOPS = 60;

test("from the address bar to a sentence and back, without a pointer", async ({ page }) => {
  await page.goto("/en");
  const timeline = page.getByRole("application");
  await expect(timeline.locator("[data-event]").first()).toBeVisible();

  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);

  const france = page.getByRole("checkbox", { name: /^France/ });
  await tabTo(page, france);
  await page.keyboard.press("Space");
  await expect(france).toBeChecked();
  await expect(france).toBeFocused();
  const japan = page.getByRole("checkbox", { name: /^Japan/ });
  await tabTo(page, japan);
  await page.keyboard.press("Enter");
  await expect(japan).toBeChecked();
  await expect(page).toHaveURL(/party=FR,JP/);

  await tabTo(page, timeline);
  const said = page.getByRole("region", { name: "Timeline" }).getByRole("status");
  await page.keyboard.press("ArrowRight");
  await expect(said).toHaveText(/^\d+ of \d+ in sight: .+/);
  const first = await said.textContent();
  await page.keyboard.press("ArrowRight");
  await expect(said).not.toHaveText(first ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(said).toContainText(", Japan, ");
  const title = (await said.textContent())?.split(": ").at(-1) ?? "";
  await page.keyboard.press("Enter");

  const pane = page.getByRole("region", { name: "Event", exact: true });
  await expect(pane).toBeFocused();
  await expect(pane.getByRole("heading", { name: title })).toBeVisible();
  const mark = pane.getByLabel("Passage 1 for When");
  await tabTo(page, mark);
  await page.keyboard.press("Enter");
  await expect(pane.getByRole("figure").filter({ visible: true })).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(pane.getByRole("link", { name: "in the text" }).and(page.locator(":focus"))).toHaveCount(1);

  await page.keyboard.press("Escape");
  await expect(pane).toBeHidden();
  await expect(timeline).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(timeline).not.toBeFocused();
});

test("the timeline is one stop on the way through the page", async ({ page }) => {
  await page.goto("/en");
  const timeline = page.getByRole("application");
  await expect(timeline.locator("[data-event]").first()).toBeVisible();
  await page.getByRole("button", { name: "Go", exact: true }).focus();
  await page.keyboard.press("Tab");
  await expect(timeline).toBeFocused();
  await page.keyboard.press("Tab");
  expect(await timeline.evaluate((frame) => frame.contains(document.activeElement))).toBe(false);
  await page.keyboard.press("Shift+Tab");
  await expect(timeline).toBeFocused();
});

test("the table is sorted, and an event opened and left, by keys", async ({ page }) => {
  await page.goto("/en");
  await tabTo(page, page.getByRole("link", { name: "Table", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table")).toBeVisible();

  const partner = page.getByRole("columnheader", { name: "Partner" });
  await tabTo(page, partner.getByRole("link"));
  await page.keyboard.press("Enter");
  await expect(partner).toHaveAttribute("aria-sort", "ascending");
  await page.keyboard.press("Enter");
  await expect(partner).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/sort=-party/);

  // The heading says the new order before the rows stand in it: to tab through rows that still move would miss them.
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("Vietnam");
  const event = rows.nth(2).locator("a[data-event]");
  await tabTo(page, event);
  const name = (await event.textContent()) ?? "";
  await page.keyboard.press("Enter");
  const pane = page.getByRole("region", { name: "Event", exact: true });
  await expect(pane.getByRole("heading", { name })).toBeVisible();
  await expect(pane).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(pane).toBeHidden();
  await expect(page.getByRole("link", { name, exact: true })).toBeFocused();
});

test("language and theme are switched by keys, and the theme is remembered", async ({ page }) => {
  await page.goto("/en?view=list");
  await tabTo(page, page.getByRole("navigation", { name: "Language" }).getByRole("link", { name: "FR" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page).toHaveURL(/\/fr\?view=list$/);

  const theme = page.getByRole("button", { name: /^Thème/ });
  await expect(theme).toBeVisible();
  await tabTo(page, theme);
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark", { timeout: 250 });
  }).toPass();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a passage in a source is reached from its text's note, and its event from there", async ({ page }) => {
  await page.goto("/en/sources");
  await tabTo(page, page.getByRole("main").getByRole("link").first());
  await page.keyboard.press("Enter");
  const note = page.locator("a[data-e]").first();
  await expect(note).toBeVisible();
  await tabTo(page, note);
  await expect(page.locator("mark[data-lit]").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/events\//);
});

/** Presses Tab until `wanted` has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted, `within ${MOST_STOPS} stops`).toBeFocused();
}
