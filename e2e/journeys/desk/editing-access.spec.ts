import type { Page } from "@playwright/test";
import { violationsIn } from "../../axe";
import { createDraft } from "../../drafts";
import { expect, test } from "../../fixtures";

const EVENT = "2023-03-06-sophie-hatt-invites-cambodia";
const PASSAGE = "source=cambodianess-2023-03-nec-france&start=0&end=3";

test("a passage is selected, attached and saved by the keyboard alone", async ({ openDesk }) => {
  const { page } = await openDesk();
  const { keyboard } = page;
  await page.goto(`/en/editor/events/${EVENT}`);
  await page.getByRole("button", { name: "Add a passage for Status" }).focus();
  await keyboard.press("Enter");
  const text = page.getByRole("textbox", { name: /^Text of / });
  await expect(text).toBeFocused();
  await keyboard.press("Control+Home");
  for (let letter = 0; letter < 3; letter += 1) await keyboard.press("Shift+ArrowRight");
  const bar = page.getByRole("group", { name: "Words for a fact" });
  await expect(bar.getByText("“NEC”")).toBeVisible();

  // It takes a caret, and no edit.
  const before = await text.textContent();
  await keyboard.type("x");
  await keyboard.press("Delete");
  await keyboard.press("Control+x");
  expect(await text.textContent()).toBe(before);

  await keyboard.press("Enter");
  await expect(bar.getByRole("combobox", { name: "Evidence for" })).toBeFocused();
  await expect(bar.getByRole("combobox", { name: "Evidence for" })).toHaveValue("status");
  await keyboard.press("Tab");
  await keyboard.press("ArrowDown");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(bar.getByText("Say how it follows from these words.")).toBeVisible();
  await keyboard.press("Tab");
  await keyboard.type("The committee was invited.");
  await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await expect(page.getByText("Attached to Status.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a passage for Status" })).toBeFocused();
  await keyboard.press("Control+Enter");
  await expect(page.getByText("Revision 2")).toBeVisible();

  const within = page.getByRole("group", { name: "Part of" }).getByRole("combobox");
  await within.focus();
  await keyboard.type("election committee");
  await expect(page.getByRole("option", { name: /^Election committee and Interior Ministry/ })).toBeVisible();
  await keyboard.press("ArrowDown");
  await keyboard.press("Escape");
  await expect(within).toHaveValue("");
  await expect(within).toBeFocused();
});

test("drafts are marked on every view, and lead to their form", async ({ openDesk }) => {
  const { id, title } = createDraft();
  const { page } = await openDesk();
  for (const [view, row] of [
    ["list", "listitem"],
    ["table", "row"],
  ] as const) {
    await page.goto(`/en?view=${view}`);
    await expect(page.getByRole(row).filter({ hasText: title }).getByText("Draft", { exact: true })).toBeVisible();
  }
  await page.goto(`/en?at=2010-01-01..2012-12-31&event=${id}`);
  await expect(page.locator(".event-draft").first()).toBeVisible();
  const pane = page.getByRole("region", { name: "Event", exact: true });
  await expect(pane.getByText("Draft", { exact: true })).toBeVisible();
  await expect(pane.getByRole("link", { name: "Edit" })).toHaveAttribute("href", `/en/editor/events/${id}`);
});

type Screen = { name: string; path: string; act?: (page: Page) => Promise<unknown> };

const SCREENS: Screen[] = [
  { name: "events", path: "/editor/events" },
  { name: "new event", path: "/editor/events/new", act: (page) => submit(page) },
  { name: "new event from a passage", path: `/editor/events/new?${PASSAGE}` },
  {
    name: "choosing",
    path: `/editor/events/choose?${PASSAGE}`,
    act: (page) => page.locator("summary").first().click(),
  },
  { name: "event", path: `/editor/events/${EVENT}`, act: openChoices },
  { name: "text", path: `/editor/events/${EVENT}?${PASSAGE}&field=when`, act: openText },
  { name: "merging", path: `/editor/events/${EVENT}/merge?with=2024-05-18-hun-sen-ueno-atsushi` },
  { name: "splitting", path: `/editor/events/${EVENT}/split` },
];

for (const [width, language, contested] of [
  [1440, "en", "2025-un-ocean-conference-france"],
  [390, "fr", "2025-nutrition-for-growth-summit-france"],
] as const) {
  test(`axe finds nothing on the form of an event at ${width} px`, async ({ openDesk }) => {
    test.slow();
    const { page } = await openDesk();
    await page.setViewportSize({ width, height: 900 });
    const found: string[] = [];
    for (const { name, path, act } of [
      ...SCREENS,
      { name: "conflict", path: `/editor/events/${contested}`, act: makeConflict },
    ]) {
      await page.goto(`/${language}${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await act?.(page);
      found.push(...(await violationsIn(page, name)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${name}: ${wide} px too wide`);
    }
    expect(found.join("\n")).toBe("");
  });
}

async function openChoices(page: Page): Promise<void> {
  const field = page.locator('[data-row="0"] [role="combobox"]').first();
  await expect(async () => {
    await field.click();
    await expect(page.locator('div[role="option"]').first()).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function openText(page: Page): Promise<void> {
  const tab = page.getByRole("button", { name: /^Texte?$/ });
  if (await tab.isVisible()) await tab.click();
  await expect(page.locator('[role="textbox"][contenteditable]')).toBeVisible();
}

function submit(page: Page): Promise<void> {
  return page.getByRole("main").locator("button[type=submit]").click();
}

/** The same event saved on another page, while this one is being written on. */
async function makeConflict(page: Page): Promise<void> {
  const mine = `${Date.now()}`;
  // What was typed on the screen before was kept.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const [one, title] of [
    [other, `Theirs ${mine}`],
    [page, `Mine ${mine}`],
  ] as const) {
    await one.locator('input[lang="en"]').first().fill(title);
    await submit(one);
    if (one === other) await expect(one.getByText(/^(?:Saved\.|Enregistré\.)$/).first()).toBeVisible();
  }
  await other.close();
  await expect(page.getByRole("radio").first()).toBeVisible();
}
