import { expect, openAlive, test } from "../../fixtures";
import { sliceOf } from "../../record";

const SOURCE = "foreign-policy-watchdog-2025-01-cambodia-france";

test("a passage is annotated by the keyboard alone, and never in the middle of a character", async ({ openDesk }) => {
  const { page } = await openDesk();
  await openAlive(page, `/en/sources/${SOURCE}`);
  const walker = page.getByRole("application", { name: "Select words with the keyboard" });
  for (let at = 0; at < 40 && !(await walker.evaluate((one) => one === document.activeElement)); at += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(walker).toBeFocused();
  const selected = () => page.evaluate(() => window.getSelection()?.toString());
  for (const key of ["Control+Home", "PageDown", "PageDown", "PageDown", "PageDown"]) await page.keyboard.press(key);
  const first = await selected();
  for (const key of ["ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
  expect(await selected()).not.toBe(first);
  const words = await selected();
  await page.keyboard.press("-");
  expect(await selected()).toBe(words?.slice(0, -1));
  await page.keyboard.press("+");
  await expect(page.getByRole("status").filter({ hasText: words ?? "" })).toHaveCount(1);

  await expect(page.getByRole("toolbar", { name: "With the selected words" })).toBeVisible();
  // Without a pause: what is annotated is what is selected now, and not what was a moment ago.
  await page.keyboard.press("Shift+ArrowRight");
  const whole = await selected();
  expect(whole).not.toBe(words);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Annotate", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  const form = page.getByRole("region", { name: "Annotation on the selected words" });
  await expect(form.getByText(whole ?? "", { exact: true })).toBeVisible();
  await page.keyboard.type("Says who?");
  await page.keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await expect(walker).toBeFocused();

  const link = page.getByRole("link", { name: `“${whole}”` });
  await expect(link).toBeVisible();
  const id = (await link.getAttribute("data-e")) ?? "";
  const pieces = page.locator(`[data-source-text] [data-e~="${id}"]`);
  await expect(pieces.first()).toBeVisible();
  expect((await pieces.allTextContents()).join("")).toBe(whole);

  const { text } = await (await page.request.get(`/api/sources/${SOURCE}`)).json();
  const { first: exported } = await (await page.request.get(`/api/annotations?source=${SOURCE}`)).json();
  const own = exported.items.find((one: { id: string }) => one.id.endsWith(id));
  const [quote, position] = own.target.selector;
  expect(quote.exact).toBe(whole);
  expect(sliceOf(text, position)).toBe(whole);
});

test("what is selected is annotated also where the page was not told of it yet", async ({ openDesk }) => {
  const { page } = await openDesk();
  await page.addInitScript(() => {
    window.addEventListener("selectionchange", (event) => event.stopImmediatePropagation(), { capture: true });
  });
  await openAlive(page, `/en/sources/${SOURCE}`);
  await page.getByRole("application", { name: "Select words with the keyboard" }).focus();
  for (const key of ["Control+Home", "PageDown", "ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
  const words = await page.evaluate(() => window.getSelection()?.toString());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Annotate", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  const form = page.getByRole("region", { name: "Annotation on the selected words" });
  await expect(form.getByText(words ?? "", { exact: true })).toBeVisible();
});

test("words selected with the mouse can be annotated, become evidence, or begin an event", async ({ openDesk }) => {
  const { page } = await openDesk();
  await openAlive(page, `/en/sources/${SOURCE}`);
  const paragraph = page.locator("[data-source-text]").filter({ hasText: "productive meeting" }).first();
  await paragraph.getByText("held a productive meeting").dblclick();
  const bar = page.getByRole("toolbar", { name: "With the selected words" });
  await expect(bar).toBeVisible();
  const word = (await page.evaluate(() => window.getSelection()?.toString()))?.trim() ?? "";
  const { text } = await (await page.request.get(`/api/sources/${SOURCE}`)).json();
  for (const [name, path] of [
    ["Use as evidence", "/en/editor/events/choose"],
    ["New event from it", "/en/editor/events/new"],
  ] as const) {
    const href = (await bar.getByRole("link", { name }).getAttribute("href")) ?? "";
    const { pathname, searchParams } = new URL(href, "http://localhost");
    const [start, end] = [Number(searchParams.get("start")), Number(searchParams.get("end"))];
    expect([pathname, searchParams.get("source"), sliceOf(text, { start, end })]).toEqual([path, SOURCE, word]);
  }
  await bar.getByRole("button", { name: "Annotate" }).click();
  const form = page.getByRole("region", { name: "Annotation on the selected words" });
  await form.getByRole("radio", { name: "Tag" }).check();
  await form.getByRole("textbox", { name: "Tag" }).fill("tone");
  await form.getByRole("button", { name: "Save annotation" }).click();
  await expect(page.getByRole("link", { name: `“${word}”` })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
});
