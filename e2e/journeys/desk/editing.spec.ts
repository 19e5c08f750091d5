import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../../fixtures";

const NEC = "cambodianess-2023-03-nec-france";

test("a date is corrected with its sentence, and the save is undone", async ({ page: reader, openDesk }) => {
  const id = "2022-11-sar-kheng-jacques-pellet";
  const { page } = await openDesk();
  await openEvent(page, id);
  const when = page.getByRole("group", { name: "When", exact: true });
  const date = when.getByRole("textbox", { name: "Date" });
  await date.fill("4/11/2022");
  await expect(when.getByText("Day or month first?")).toBeVisible();
  await when.getByRole("button", { name: "11 April 2022" }).click();
  await expect(when.getByText("Understood: 11 April 2022")).toBeVisible();
  await date.fill("between 4 and 9 November 2022");
  await expect(when.getByText("Understood: sometime between 4 and 9 November 2022")).toBeVisible();
  await expect(when.getByText("Begins at the latest").locator("xpath=following-sibling::dd")).toHaveText(
    "9 November 2022",
  );

  await when.getByRole("button", { name: "Add a passage for When" }).click();
  await selectWords(page, "in November 2022");
  await page.getByRole("button", { name: "Attach as evidence" }).click();
  await expect(page.getByText("Attached to When.")).toBeVisible();
  await expect(when.getByText("“in November 2022”").last()).toBeVisible();
  await date.press("Control+Enter");
  const offer = page.getByRole("status").filter({ hasText: "Undo" });
  await expect(offer).toContainText("Saved.");
  await expect(page.getByText("Revision 2")).toBeVisible();

  await reader.goto(`/en/events/${id}`);
  await expect(reader.getByText("Sometime between 4 and 9 November 2022", { exact: false }).first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  await expect(page.getByText("Revision 3")).toBeVisible();
  await expect(date).toHaveValue("2022-11");
  await reader.reload();
  await expect(reader.getByText("Sometime in November 2022", { exact: false }).first()).toBeVisible();
});

test("an event begins with a passage, is refused naming what it lacks, and is published with it", async ({
  page: reader,
  openDesk,
}) => {
  const { page } = await openDesk();
  const { text } = await (await page.request.get(`/api/sources/${NEC}`)).json();
  const exact = "Cambodia invited the EU to send observers";
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  await page.goto(`/en/editor/events/choose?source=${NEC}&start=${start}&end=${start + exact.length}`);
  await page.getByRole("link", { name: "Start a new event from this passage" }).click();

  await expect(page.getByRole("list", { name: "Evidence for Status" }).getByText(`“${exact}”`)).toBeVisible();
  const title = "Cambodia asks the Union for observers";
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "2 things" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title (English)" })).toBeFocused();
  await page.getByRole("textbox", { name: "Title (English)" }).fill(title);
  await page.getByRole("textbox", { name: "Date" }).fill("December 2022");
  const second = page.getByRole("region", { name: "Between" }).getByRole("combobox", { name: "Party" }).last();
  await pick(second, "european", "European Union");
  await page.getByRole("button", { name: "Save as a draft" }).click();
  await expect(page).toHaveURL(/\/editor\/events\/2022-12-cambodia-asks-the-union-for-observers$/);
  await expect(page.getByText("Draft", { exact: true })).toBeVisible();
  const address = page.url().replace("/editor", "");
  expect((await reader.request.get(address)).status()).toBe(404);

  await page.getByRole("button", { name: "Publish" }).click();
  const wrong = page.getByRole("alert").filter({ hasText: "not right yet" });
  for (const fact of ["When", "Party: Cambodia", "Party: European Union"]) {
    await expect(wrong.getByText(`${fact}: No evidence yet`)).toBeVisible();
  }
  await expect(page.getByRole("textbox", { name: "Date" })).toBeFocused();

  for (const [fact, words] of [
    ["When", "Last December"],
    ["Party: Cambodia", "Cambodia invited the EU"],
    ["Party: European Union", "the EU to send observers"],
  ] as const) {
    await page.getByRole("button", { name: `Add a passage for ${fact}` }).click();
    await selectWords(page, words);
    await page.getByRole("button", { name: "Attach as evidence" }).click();
    await expect(page.getByText(`Attached to ${fact}.`)).toBeVisible();
  }
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Published", { exact: true })).toBeVisible();
  await reader.goto(address);
  await expect(reader.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await reader.getByLabel("Passage 1 for When").click();
  await expect(reader.locator("figure mark").filter({ visible: true })).toHaveText("Last December");
});

test("two editors of one event: what both changed is chosen, the rest merged, nothing lost", async ({ openDesk }) => {
  const id = "2023-12-01-bui-van-cuong-leng-peng-long";
  const [ada, bea] = [await openDesk({ name: "Ada" }), await openDesk({ name: "Bea" })];
  await openEvent(ada.page, id);
  await openEvent(bea.page, id);
  await expect(bea.page.getByText("Ada also has this event open.")).toBeVisible();
  const titleOf = (page: Page) => page.getByRole("textbox", { name: "Title (English)" });
  await titleOf(ada.page).fill("Ada’s title");
  await ada.page.getByRole("combobox", { name: "Kind", exact: true }).first().selectOption("Call");
  await titleOf(ada.page).press("Control+Enter");
  await expect(ada.page.getByText("Revision 2")).toBeVisible();

  await titleOf(bea.page).fill("Bea’s title");
  await bea.page.getByRole("textbox", { name: "Title (French)" }).fill("Le titre de Bea");
  await bea.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(bea.page.getByRole("heading", { name: "Someone else saved meanwhile" })).toBeFocused();
  const save = bea.page.getByRole("button", { name: "Save the merged version" });
  await expect(save).toBeDisabled();
  const decision = bea.page.getByRole("group", { name: "Title (English)" });
  await expect(decision.getByText("Ada’s title")).toBeVisible();
  await expect(bea.page.getByRole("region", { name: "Merged by itself" })).toContainText("Kind");
  await decision.getByRole("radio", { name: "Yours" }).check();
  await save.click();
  await expect(bea.page.getByText("Revision 3")).toBeVisible();
  await expect(titleOf(bea.page)).toHaveValue("Bea’s title");
  await expect(bea.page.getByRole("combobox", { name: "Kind", exact: true }).first()).toHaveValue("call");
  await expect(bea.page.getByRole("textbox", { name: "Title (French)" })).toHaveValue("Le titre de Bea");
});

test("what was typed outlives the page, also where someone saved meanwhile", async ({ openDesk }) => {
  const id = "2024-05-18-hun-sen-ueno-atsushi";
  const { page } = await openDesk();
  await openEvent(page, id);
  const title = page.getByRole("textbox", { name: "Title (English)" });
  const stored = await title.inputValue();
  await title.fill("A title that nobody saved");
  await page.reload();
  await expect(title).toHaveValue("A title that nobody saved");
  await expect(page.getByText("What you had not saved is here again.")).toBeVisible();

  const other = await openDesk({ name: "Cleo" });
  await openEvent(other.page, id);
  await other.page.getByRole("textbox", { name: "Place" }).fill("The embassy");
  await other.page.getByRole("button", { name: "Note without a passage for Where" }).click();
  await other.page
    .getByRole("textbox", { name: "How it is known, since no passage says so" })
    .fill("From its address.");
  await other.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.page.getByText("Revision 2")).toBeVisible();

  await page.reload();
  await expect(page.getByText("You began this before Cleo saved revision 2.")).toBeVisible();
  await page.getByRole("button", { name: "Compare the two" }).click();
  await expect(page.getByRole("region", { name: "Merged by itself" })).toContainText("Where");
  await page.getByRole("button", { name: "Back to your version" }).click();
  await page.getByRole("button", { name: "Discard it" }).click();
  await expect(title).toHaveValue(stored);
  await page.reload();
  await expect(title).toHaveValue(stored);
  await expect(page.getByRole("textbox", { name: "Place" })).toHaveValue("The embassy");
});

test("of two events that are merged, the old address leads to the other and says so", async ({
  page: reader,
  openDesk,
}) => {
  const [from, into] = ["2025-tour-to-france", "2025-ai-action-summit-france"];
  const { page } = await openDesk();
  await page.goto(`/en/editor/events/${from}/merge?with=${into}`);
  await page.getByRole("group", { name: "Which one stays" }).getByText(into).click();
  const merge = page.getByRole("button", { name: "Merge", exact: true });
  const open = page.getByRole("group").filter({ hasText: "Choose one." });
  for (let left = await open.count(); left > 0; left -= 1) await open.first().getByRole("radio").first().check();
  await merge.click();
  await expect(page).toHaveURL(new RegExp(`/editor/events/${into}$`));
  await expect(page.getByText("Merged.")).toBeVisible();

  await reader.goto(`/en/events/${from}`);
  await expect(reader).toHaveURL(new RegExp(`/en/events/${into}\\?was=${from}$`));
  await expect(reader.getByText(`This is the event that ${from} was merged into.`)).toBeVisible();
  const answer = await reader.request.get(`/api/events/${from}`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([301, `/api/events/${into}`]);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  await reader.goto(`/en/events/${from}`);
  await expect(reader).toHaveURL(new RegExp(`/en/events/${from}$`));
});

test("an event is withdrawn for a reason, split off, and brought back", async ({ page: reader, openDesk }) => {
  const id = "2023-03-13-nec-interior-ministry-visit-france";
  const { page } = await openDesk();
  await page.goto(`/en/editor/events/${id}/split`);
  await page.getByRole("textbox", { name: "Title of the new event (English)" }).fill("Talks back home");
  await page.getByRole("checkbox", { name: /^Discussion by the nine members/ }).check();
  await page.getByRole("button", { name: "Split", exact: true }).click();
  await expect(page).toHaveURL(/\/editor\/events\/2023-03-13-talks-back-home$/);
  await expect(page.getByRole("region", { name: "Commitments" })).toContainText("nine members");

  await openEvent(page, id);
  await expect(page.getByText("Revision 2")).toBeVisible();
  await page.getByText("Withdraw the event …").click();
  const withdraw = page.getByRole("button", { name: "Withdraw", exact: true });
  await expect(withdraw).toBeDisabled();
  await page.getByRole("textbox", { name: "Why", exact: true }).fill("Told twice.");
  await withdraw.click();
  await expect(page.getByText("only its history shows it")).toBeVisible();
  expect((await reader.request.get(`/en/events/${id}`)).status()).toBe(404);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByText("Published", { exact: true })).toBeVisible();
  expect((await reader.request.get(`/en/events/${id}`)).status()).toBe(200);
});

async function openEvent(page: Page, id: string): Promise<void> {
  await page.goto(`/en/editor/events/${id}`);
  await expect(page.getByRole("form", { name: "Event" })).toBeVisible();
}

/** Selects these words in the open text, as a hand with a mouse does. */
async function selectWords(page: Page, words: string): Promise<void> {
  const text = page.getByRole("textbox", { name: /^Text of / });
  await expect(text).toBeFocused();
  const [from, to] = await text.evaluate((region, wanted) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    const whole = region.textContent ?? "";
    const begin = whole.indexOf(wanted);
    const end = begin + wanted.length;
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.nodeValue?.length ?? 0;
      if (begin >= at && begin < at + length) range.setStart(node, begin - at);
      if (end > at && end <= at + length) range.setEnd(node, end - at);
      at += length;
    }
    region.closest("[data-text-scroll]")?.scrollBy(0, range.getBoundingClientRect().y - 400);
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    const middle = (box?: DOMRect) => (box ? box.y + box.height / 2 : 0);
    return [
      { x: (first?.x ?? 0) + 1, y: middle(first) },
      { x: (last?.right ?? 0) - 1, y: middle(last) },
    ];
  }, words);
  await page.mouse.move(from?.x ?? 0, from?.y ?? 0);
  await page.mouse.down();
  await page.mouse.move(to?.x ?? 0, to?.y ?? 0, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole("group", { name: "Words for a fact" }).getByText(`“${words}”`)).toBeVisible();
}

async function pick(combobox: Locator, typed: string, name: string): Promise<void> {
  await combobox.fill(typed);
  await combobox.press("ArrowDown");
  await combobox.press("Enter");
  await expect(combobox).toHaveValue(name);
}
