import type { APIRequestContext, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { readEvents } from "../record";

test("by France, then by two partners, and back", async ({ page, request }) => {
  await page.goto("/en");
  await expectSet(page, request, "");

  await partner(page, "France").click();
  await expect(page).toHaveURL(/\/en\?party=FR$/);
  await expect(partner(page, "France")).toBeChecked();
  await expect(chips(page).getByRole("link", { name: "Remove: Partner France" })).toBeVisible();
  const france = await expectSet(page, request, "?party=FR");

  await partner(page, "Japan").click();
  await expect(page).toHaveURL(/\/en\?party=FR,JP$/);
  await expect(chips(page).getByRole("link", { name: /^Remove: Partner/ })).toHaveCount(2);
  expect(await expectSet(page, request, "?party=FR,JP")).toBeGreaterThan(france);

  await chips(page).getByRole("link", { name: "Remove: Partner France" }).click();
  await expect(page).toHaveURL(/\/en\?party=JP$/);
  await expect(partner(page, "France")).not.toBeChecked();
  await expectSet(page, request, "?party=JP");

  await page.goBack();
  await expect(page).toHaveURL(/\/en\?party=FR,JP$/);
  await expect(partner(page, "France")).toBeChecked();
  await page.goBack();
  await expect(chips(page).getByRole("link", { name: /^Remove: Partner/ })).toHaveCount(1);
  await expectSet(page, request, "?party=FR");
  await page.goBack();
  await expect(chips(page)).toBeHidden();
  await expectSet(page, request, "");
});

test("the count beside a value is what choosing it leaves", async ({ page, request }) => {
  await page.goto("/en?view=list");
  for (const [name, query] of [
    ["France", "?party=FR"],
    ["Meeting", "?kind=meeting"],
    ["Planned", "?status=planned"],
  ] as const) {
    const { total } = await readEvents(request, query);
    await expect(page.getByRole("checkbox", { name: `${name} ${total}`, exact: true })).toBeVisible();
  }
});

test("by kind and status together, in the list", async ({ page, request }) => {
  await page.goto("/en?view=list");
  await page.getByRole("checkbox", { name: /^Summit/ }).click();
  await page.getByRole("checkbox", { name: /^Planned/ }).click();
  await expect(page).toHaveURL(/\?view=list&kind=summit&status=planned$/);
  await expectSet(page, request, "?kind=summit&status=planned");
  const { events } = await readEvents(request, "?kind=summit&status=planned");
  await expect(set(page).getByRole("link", { name: events[0]?.title.en ?? "" })).toBeVisible();

  await chips(page).getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\?view=list$/);
  await expectSet(page, request, "");
});

test("by a range of dates, certainly or possibly", async ({ page, request }) => {
  await page.goto("/en?view=list");
  await page.getByLabel("From").fill("2024-03");
  await page.getByLabel("To", { exact: true }).fill("2024-03-05");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/\?view=list&from=2024-03&to=2024-03-05$/);
  const all = await expectSet(page, request, "?from=2024-03&to=2024-03-05");
  const { total: certain } = await readEvents(request, "?from=2024-03&to=2024-03-05&certain=1");
  expect(all).toBeGreaterThan(certain);
  await expect(set(page)).toContainText(`${certain} certainly, ${all - certain} possibly in this range`);
  await expect(chips(page).getByRole("link", { name: "Remove: From 2024-03" })).toBeVisible();

  await page.getByLabel("Only what certainly lies there").check();
  await expect(page).toHaveURL(/&certain=1$/);
  await expect(chips(page).getByRole("link", { name: "Remove: When Only what certainly lies there" })).toBeVisible();
  await expectSet(page, request, "?from=2024-03&to=2024-03-05&certain=1");

  await page.getByLabel("From").fill("last year");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("Write a year, a month or a day")).toBeVisible();
  await page.getByLabel("From").fill("2025");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("The first day must not come after the last.")).toBeVisible();
});

test("with the keyboard, which stays where it is", async ({ page }) => {
  await page.goto("/en?view=list&party=FR,JP");
  await expect(partner(page, "France")).toBeChecked();
  const search = page.getByRole("searchbox", { name: "Search" });
  await search.fill("Pellet");
  await search.press("Enter");
  await expect(page).toHaveURL(/&q=Pellet$/);
  await expect(search).toBeFocused();
  const from = page.getByLabel("From");
  await from.fill("2022");
  await from.press("Enter");
  await expect(page).toHaveURL(/&from=2022$/);
  await expect(from).toBeFocused();

  const france = chips(page).getByRole("link", { name: "Remove: Partner France" });
  await france.press("Enter");
  await expect(france).toBeHidden();
  await expect(chips(page).getByRole("link", { name: "Remove: Partner Japan" })).toBeFocused();
  await chips(page).getByRole("link", { name: "Clear all" }).press("Enter");
  await expect(chips(page)).toBeHidden();
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("");
  await expect(from).toHaveValue("");
});

test("by words, and by words that nothing holds", async ({ page, request }) => {
  await page.goto("/en?view=list");
  const search = page.getByRole("searchbox", { name: "Search" });
  await search.fill("Pellet");
  await search.press("Enter");
  await expect(page).toHaveURL(/\?view=list&q=Pellet$/);
  expect(await expectSet(page, request, "?q=Pellet")).toBeGreaterThan(0);

  await search.fill("zeppelin");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/q=zeppelin$/);
  await expect(set(page)).toContainText("No contact");
  const written = "No contact matches these filters. Remove one of them, or clear all.";
  await expect(page.getByText(written)).toBeVisible();
  for (const form of ["Table", "Timeline"]) {
    await page.getByRole("navigation", { name: "Form" }).getByRole("link", { name: form }).click();
    await expect(set(page).getByText("No contact matches these filters.").filter({ visible: true })).toBeVisible();
  }

  await chips(page).getByRole("link", { name: "Remove: Search zeppelin" }).click();
  await expect(search).toHaveValue("");
  await expectSet(page, request, "");
});

test("the timeline goes to where another set is, also after a button that had nothing to do", async ({ page }) => {
  const begins = async () =>
    Number(await page.getByRole("slider", { name: "Beginning of the visible time" }).getAttribute("aria-valuenow"));
  await page.goto("/en");
  await expect(page.getByRole("application").locator('[data-drawn="true"]')).toBeVisible();
  const everything = await begins();
  await page.goto("/en?party=DE");
  await expect(page.getByRole("application").locator('[data-drawn="true"]')).toBeVisible();
  expect(await begins()).toBeGreaterThan(everything);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/at=/);
  const all = page.getByRole("button", { name: "All", exact: true });
  await all.click();
  await expect(page).not.toHaveURL(/at=/);
  await all.click();
  await chips(page).getByRole("link", { name: "Remove: Partner Germany" }).click();
  await expect.poll(begins).toBe(everything);
});

/** Waits until the page counts as many contacts as the API; their number. */
async function expectSet(page: Page, request: APIRequestContext, query: string): Promise<number> {
  const { total } = await readEvents(request, query);
  await expect(set(page).getByText(new RegExp(`^${total} contacts?( · .+)?$`))).toBeVisible();
  return total;
}

function set(page: Page) {
  return page.getByRole("region", { name: "The set" });
}

function chips(page: Page) {
  return page.getByRole("list", { name: "Chosen filters" });
}

function partner(page: Page, name: string) {
  return page.getByRole("complementary", { name: "Filters" }).getByRole("checkbox", { name: new RegExp(`^${name}`) });
}
