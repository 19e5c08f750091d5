import type { Page } from "@playwright/test";
import { violationsIn } from "../../axe";
import { expect, openAlive, test } from "../../fixtures";

const EVENT = "2022-11-sar-kheng-jacques-pellet";
const SOURCE = "phnom-penh-post-2024-03-french-aid";

async function annotate(page: Page, words: string): Promise<void> {
  await openAlive(page, `/en/events/${EVENT}`);
  await page.getByRole("button", { name: "Annotate this event" }).click();
  await page.getByRole("textbox", { name: "Words" }).fill(words);
  await page.getByRole("button", { name: "Save annotation" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Annotation saved." })).toBeVisible();
}

/** Three of another program's: one on words of the text, one on words that are not there, one on another site. */
async function foreign(page: Page): Promise<{ file: string; exact: string }> {
  const { url, text } = await (await page.request.get(`/api/sources/${SOURCE}`)).json();
  const end = text.indexOf("digital transformation.") + "digital transformation".length;
  const exact = text.slice(end - 62, end).trim();
  const note = (id: number, source: string, words: string) => ({
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `https://notes.example/${SOURCE}/${id}`,
    type: "Annotation",
    creator: { type: "Person", name: "A. Reader" },
    body: { type: "TextualBody", value: `Note ${id}`, language: "en" },
    target: { source, selector: { type: "TextQuoteSelector", exact: words } },
  });
  const all = [
    note(1, url, exact),
    note(2, url, "words that nobody wrote"),
    note(3, "https://elsewhere.example/", exact),
  ];
  return { file: JSON.stringify(all), exact };
}

test("what is exported is known again; what comes from elsewhere is reported first, then taken in, orphans apart", async ({
  page: reader,
  openDesk,
}) => {
  const { page } = await openDesk();
  await annotate(page, "To be taken along.");
  await page.getByRole("link", { name: "All of these as W3C Web Annotations (JSON-LD)" }).waitFor();
  const exported = await page.request.get(`/api/annotations?event=${EVENT}`);
  expect(exported.headers()["content-type"]).toContain("application/ld+json");
  const file = await exported.text();
  expect((await (await reader.request.get(`/api/annotations?event=${EVENT}`)).json()).total).toBe(0);

  await openAlive(page, "/en/editor/annotations");
  await page.getByRole("link", { name: "Import annotations" }).click();
  await page
    .getByLabel("File")
    .setInputFiles({ name: "all.jsonld", mimeType: "application/ld+json", buffer: Buffer.from(file) });
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("heading", { name: "What would become of it" })).toBeFocused();
  await expect(page.getByRole("listitem").filter({ hasText: /^\d+ already here$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Take in" })).toHaveCount(0);

  const { file: others, exact } = await foreign(page);
  await page.getByRole("textbox", { name: "Or paste it" }).fill(others);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("1 fit", { exact: true })).toBeVisible();
  await expect(page.getByText("1 without their place")).toBeVisible();
  await expect(page.getByText("It speaks of nothing that is in this record.")).toBeVisible();
  await page.getByRole("button", { name: "Take in 2 annotations" }).click();
  await expect(page.getByRole("heading", { name: "What became of it" })).toBeVisible();
  await page.getByRole("textbox", { name: "Or paste it" }).fill(others);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByText("2 already here")).toBeVisible();

  await openAlive(page, `/en/sources/${SOURCE}`);
  const id = (await page.getByRole("link", { name: `“${exact}”` }).getAttribute("data-e")) ?? "";
  const pieces = page.locator(`[data-source-text] [data-e~="${id}"]`);
  expect((await pieces.allTextContents()).join("")).toBe(exact);
  await page.getByText("1 annotation on words that are not in this text any more").click();
  await expect(page.getByText("“words that nobody wrote”")).toBeVisible();

  await openAlive(page, "/en/editor/annotations?orphan=1");
  await expect(page.getByText("Note 2")).toBeVisible();
  await expect(page.getByText("Note 1")).toHaveCount(0);
  await page.getByRole("combobox", { name: "State" }).selectOption("resolved");
  await page.getByRole("button", { name: "Narrow" }).click();
  await expect(page).toHaveURL(/state=resolved.*orphan=1/);
  await expect(page.getByText("No annotation")).toBeVisible();
});

for (const width of [1440, 390]) {
  test(`axe finds nothing on the screens of annotations at ${width} px`, async ({ openDesk }) => {
    test.slow();
    const { page } = await openDesk();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await annotate(page, "Looked at **closely** by [J. Pellet](/people/jacques-pellet).");
    const href = await page.getByRole("link", { name: "Link to this" }).last().getAttribute("href");
    const found: string[] = [];
    const look = async (screen: string) => found.push(...(await violationsIn(page, screen)));
    await page.getByRole("button", { name: "Annotate: Status" }).click();
    await page.getByRole("radio", { name: "Link" }).check();
    await page.getByRole("button", { name: "Mention" }).click();
    await page.getByRole("combobox", { name: "Mention a person or an event" }).fill("pellet");
    await expect(page.getByRole("option").first()).toBeVisible();
    await look("event with a form");
    await openAlive(page, `/en?event=${EVENT}`);
    await look("pane");
    await openAlive(page, `/en/sources/${SOURCE}`);
    await page.getByRole("application", { name: "Select words with the keyboard" }).focus();
    await expect(page.getByRole("toolbar", { name: "With the selected words" })).toBeVisible();
    await look("selected words");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("region", { name: "Annotation on the selected words" })).toBeVisible();
    await look("form beside the text");
    await openAlive(page, "/en/editor/annotations");
    await look("list");
    await openAlive(page, href ?? "");
    await look("one annotation");
    await openAlive(page, "/en/editor/annotations/import");
    await page.getByRole("textbox", { name: "Or paste it" }).fill((await foreign(page)).file);
    await page.getByRole("button", { name: "Check" }).click();
    await expect(page.getByRole("heading", { name: "What would become of it" })).toBeVisible();
    await look("import");
    expect(found.join("\n")).toBe("");
  });
}
