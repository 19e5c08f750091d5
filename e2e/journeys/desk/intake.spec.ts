import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "@/app/_start/child.mjs";
import { decodeAs } from "@/lib/intake/decode";
import { PAGE } from "@/lib/intake/page-testing";
import { violationsIn } from "../../axe";
import { expect, test } from "../../fixtures";

const LIMIT = 2 * 1024 * 1024;
const STORED = readFileSync(join(ROOT, "seeds/sources/phnom-penh-post-2024-03-french-aid.txt"), "utf8");

test("a text is pasted, found to resemble another, described, marked and published, and readers see it", async ({
  page: reader,
  openDesk,
}) => {
  test.slow();
  const { page } = await openDesk();
  await page.goto("/en/editor/sources/new");
  const own = `Home | Politics\n\nA talk about roads\n\n${STORED.slice(0, 1500)}\n\nRead more`;
  await page.getByRole("textbox", { name: "Text of the report" }).fill(own);
  const similar = page.getByRole("region", { name: "Sources like this one" });
  await expect(similar.getByRole("link", { name: "French aid sought for digitalisation" })).toBeVisible();
  await expect(similar.getByText(/9\d% of the new text stands in it/)).toBeVisible();

  await fillHead(page, "A talk about roads");
  await expect(page.getByText("These words stand in the text.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Id", exact: true })).toHaveValue(
    "a-paper-2024-03-12-a-talk-about-roads",
  );
  // What was typed outlives the tab.
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("A talk about roads");
  await expect(page.getByText("What you had typed was kept.")).toBeVisible();
  await page.getByRole("textbox", { name: "Title" }).press("Control+Enter");

  await expect(page.getByRole("heading", { level: 1, name: "A talk about roads" })).toBeVisible();
  const address = "sources/a-paper-2024-03-12-a-talk-about-roads";
  expect((await reader.request.get(`/en/${address}`)).status()).toBe(404);

  const text = page.getByRole("textbox", { name: "The text, to select in" });
  await text.focus();
  await text.press("Control+Home");
  await text.press("m");
  await expect(page.getByText("Marked: “Home | Politics”")).toBeVisible();
  await text.press("Control+End");
  await text.press("Shift+Home");
  await page.getByRole("button", { name: "Mark M" }).click();
  await text.press("x");
  await expect(text).toHaveValue(own);
  await page.getByRole("button", { name: "Save the marks" }).click();
  await expect(page.getByText("The marks were saved.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 stretches are marked" })).toBeVisible();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Nothing is marked" })).toBeVisible();
  await text.press("Control+Home");
  await text.press("l");
  await text.press("Control+Enter");
  await expect(page.getByText("The marks were saved.")).toBeVisible();

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published · edition 1 · version 5")).toBeVisible();
  await reader.goto(`/en/${address}`);
  await expect(reader.getByRole("heading", { level: 1, name: "A talk about roads" })).toBeVisible();
  const { furniture } = await (await reader.request.get(`/api/${address}`)).json();
  expect(furniture).toEqual([[0, 15]]);
});

test("a page in windows-1252 is read as its article, and what it says of itself fills the head", async ({
  openDesk,
}) => {
  const { page } = await openDesk();
  await page.goto("/en/editor/sources/new");
  await page.getByRole("radio", { name: "A file" }).check();
  await page
    .getByLabel("Choose a file")
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: inWindows1252(PAGE) });
  const read = page.getByRole("region", { name: "What was understood" });
  await expect(read.getByText("Western (Windows-1252, ISO-8859-1): the page says so")).toBeVisible();
  await expect(read.getByText("a “joint study” of bridges")).toBeVisible();
  await expect(read.getByText("Click here to win")).toHaveCount(0);

  // The editor may overrule what was found out, and take that back.
  await read.getByRole("combobox", { name: "Encoding" }).selectOption("utf-8");
  await expect(page.getByText("Its bytes do not fit this encoding.")).toBeVisible();
  await read.getByRole("combobox", { name: "Encoding" }).selectOption("macintosh");
  await expect(read.getByText("a ìjoint studyî of bridges")).toBeVisible();
  await read.getByRole("combobox", { name: "Encoding" }).selectOption("");
  await expect(read.getByText("a “joint study” of bridges")).toBeVisible();

  // The chosen file outlives the tab, too.
  await page.reload();
  await expect(read.getByText("a “joint study” of bridges")).toBeVisible();

  await page.getByRole("button", { name: "Fill the empty fields" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Minister receives ambassador in Siem Reap");
  await expect(page.getByRole("textbox", { name: "Published on" })).toHaveValue("2019-06-04");
  await page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(page.getByText("Say how it is known.")).toHaveCount(2);
  await expect(page.getByRole("combobox", { name: "How the title is known" })).toBeFocused();
  await page.getByRole("combobox", { name: "How the title is known" }).selectOption("stated");
  await page.getByRole("combobox", { name: "How the publisher is known" }).selectOption("editorial");
  await page.getByRole("textbox", { name: "in English" }).fill("The page says so.");
  await page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(page.getByText("Draft · edition 1 · version 1")).toBeVisible();

  // The same file again is told, and refused until the editor insists.
  await page.goto("/en/editor/sources/new");
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("");
  await page.getByRole("radio", { name: "A file" }).check();
  await page
    .getByLabel("Choose a file")
    .setInputFiles({ name: "again.html", mimeType: "text/html", buffer: inWindows1252(PAGE) });
  await expect(page.getByRole("heading", { name: "This text is there already" })).toBeVisible();
  await fillHead(page, "The same again");
  await page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(page.getByText("Tick the box if it is to be added all the same.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Add it all the same" }).check();
  await page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The same again" })).toBeVisible();
});

test("two megabytes pass, one byte more and other files are refused, and nothing typed is lost", async ({
  openDesk,
}) => {
  test.slow();
  const { page } = await openDesk();
  await page.goto("/en/editor/sources/new");
  await fillHead(page, "A very long text");
  await page.getByRole("radio", { name: "A file" }).check();
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel("Choose a file").setInputFiles({ name, mimeType: "text/plain", buffer });
  await choose("report.pdf", Buffer.from("%PDF-1.7 and so on"));
  await expect(page.getByText("It is a PDF.")).toBeVisible();
  await choose("long.txt", Buffer.alloc(LIMIT + 1, "words "));
  await expect(page.getByText("It is larger than 2 MB.")).toBeVisible();
  await page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("A very long text");
  await choose("long.txt", Buffer.alloc(LIMIT, "words "));
  await expect(page.getByText(/^349,52\d words$/)).toBeVisible();
  await page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A very long text" })).toBeVisible();
});

test("furniture is not marked over evidence, which is named", async ({ openDesk }) => {
  const { page } = await openDesk();
  await page.goto("/en/editor/sources/eac-news-2024-05-18-hun-sen-ueno");
  const text = page.getByRole("textbox", { name: "The text, to select in" });
  await text.focus();
  await text.press("Control+a");
  await text.press("m");
  await expect(page.getByText(/Not marked: it is evidence for “.+” of “.+”/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the marks" })).toBeDisabled();
});

test("two editors who correct the same head both see what the other wrote, and nothing is overwritten unseen", async ({
  openDesk,
}) => {
  const [first, second] = [await openDesk(), await openDesk()];
  await first.page.goto("/en/editor/sources/new");
  await first.page
    .getByRole("textbox", { name: "Text of the report" })
    .fill("They met in Hanoi, and nobody knows more.");
  await fillHead(first.page, "Entretien");
  await first.page.getByRole("button", { name: "Add as a draft" }).click();
  await expect(first.page.getByRole("heading", { level: 1, name: "Entretien" })).toBeVisible();
  await second.page.goto(new URL(first.page.url()).pathname);
  await first.page.getByRole("textbox", { name: "Publisher" }).fill("Vietnam News Agency");
  await second.page.getByRole("textbox", { name: "Publisher" }).fill("VNA, Hanoi");
  await second.page.getByRole("textbox", { name: "Title" }).fill("Entretien à Hanoï");
  await first.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(first.page.getByText("The head was saved.")).toBeVisible();
  await second.page.getByRole("button", { name: "Save", exact: true }).click();
  const versions = second.page.getByRole("region", { name: "Two versions" });
  await expect(versions.getByText("Vietnam News Agency")).toBeVisible();
  await versions
    .getByRole("listitem")
    .filter({ hasText: "VNA, Hanoi" })
    .getByRole("button", { name: "Take what stands" })
    .click();
  await versions.getByRole("button", { name: "Save what the form says" }).click();
  await expect(second.page.getByText("The head was saved.")).toBeVisible();
  await expect(second.page.getByRole("heading", { level: 1, name: "Entretien à Hanoï" })).toBeVisible();
  await first.page.reload();
  await expect(first.page.getByRole("textbox", { name: "Title" })).toHaveValue("Entretien à Hanoï");
  await expect(first.page.getByRole("textbox", { name: "Publisher" })).toHaveValue("Vietnam News Agency");
});

for (const width of [1440, 390]) {
  test(`axe finds nothing on the screens of sources at ${width} px`, async ({ openDesk }) => {
    test.slow();
    const { page } = await openDesk();
    await page.setViewportSize({ width, height: 844 });
    const found: string[] = [];
    for (const [path, act] of SCREENS) {
      await page.goto(`/en/editor/sources${path}`);
      await act(page);
      found.push(...(await violationsIn(page, path)));
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    expect(found.join("\n")).toBe("");
  });
}

const SCREENS: [path: string, act: (page: Page) => Promise<void>][] = [
  ["", async () => {}],
  [
    "/new",
    async (page) => {
      await page.getByRole("textbox", { name: "Text of the report" }).fill(STORED);
      await page.getByRole("button", { name: "Add as a draft" }).click();
      await expect(page.getByRole("heading", { name: "This text is there already" })).toBeVisible();
      await page.getByRole("textbox", { name: "Published on" }).fill("4/6/2019");
    },
  ],
  [
    "/cambodianess-2023-03-nec-france",
    async (page) => {
      const text = page.getByRole("textbox", { name: "The text, to select in" });
      await text.press("Control+End");
      await text.press("u");
      await page.getByRole("textbox", { name: "Title" }).fill("");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByText("Give the title")).toBeVisible();
    },
  ],
];

async function fillHead(page: Page, title: string): Promise<void> {
  await page.getByRole("textbox", { name: "Title" }).fill(title);
  await page.getByRole("combobox", { name: "How the title is known" }).selectOption("stated");
  await page.getByRole("textbox", { name: "Publisher" }).fill("A paper");
  await page.getByRole("combobox", { name: "How the publisher is known" }).selectOption("editorial");
  await page.getByRole("combobox", { name: "Language of the text" }).selectOption("en");
  await page.getByRole("textbox", { name: "Published on" }).fill("12 March 2024");
  await expect(page.getByText("Understood: 12 March 2024.")).toBeVisible();
  await page.getByRole("textbox", { name: "in English" }).fill("The dateline.");
}

function inWindows1252(text: string): Buffer {
  const signs = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) signs.set(decodeAs(Uint8Array.of(byte), "windows-1252") ?? "", byte);
  return Buffer.from([...text].map((sign) => signs.get(sign) ?? 0x3f));
}
