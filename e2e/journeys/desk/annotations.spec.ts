import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../../fixtures";
import { sliceOf } from "../../record";

const EVENT = "2025-01-23-prak-sokhonn-jacques-pellet";
const SOURCE = "foreign-policy-watchdog-2025-01-cambodia-france";

/** Opens a page and waits until it is alive: a press on a button that is not yet would be lost. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
}

/** The threads with this text, in the section of all that is said of an event. */
function threadIn(page: Page, words: string): Locator {
  return page
    .getByRole("region", { name: "Annotations", exact: true })
    .getByRole("listitem")
    .filter({ hasText: words })
    .first();
}

async function write(place: Locator | Page, words: string): Promise<void> {
  await place.getByRole("textbox", { name: "Words" }).fill(words);
  await place.getByRole("textbox", { name: "Words" }).press("Control+Enter");
}

async function annotateEvent(page: Page, words: string): Promise<Locator> {
  await page.getByRole("button", { name: "Annotate this event" }).click();
  await write(page, words);
  const thread = threadIn(page, words);
  await expect(thread.getByRole("link", { name: "Link to this" })).toBeVisible();
  return thread;
}

async function idOf(thread: Locator): Promise<string> {
  const href = await thread.getByRole("link", { name: "Link to this" }).first().getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}

/** The words of an annotation as they are shown, not as they are typed. */
function said(page: Page, words: string): Locator {
  return page.getByRole("paragraph").filter({ hasText: words });
}

/** Lets what a page sends fail as it does on a train in a tunnel, without the complaints that a console makes of it. */
async function cutConnection(page: Page): Promise<(isCut: boolean) => Promise<void>> {
  await page.evaluate(() => {
    const real = window.fetch;
    window.fetch = (...sent) =>
      document.documentElement.dataset.tunnel === "true"
        ? Promise.reject(new TypeError("Failed to fetch"))
        : real(...sent);
  });
  return (isCut) =>
    page.evaluate((cut) => {
      document.documentElement.dataset.tunnel = String(cut);
    }, isCut);
}

test("a comment on a fact is there for editors, for readers once it is for everyone, and not a moment before", async ({
  page: reader,
  openDesk,
}) => {
  const { page } = await openDesk({ name: "Anna" });
  await open(page, `/en/?event=${EVENT}`);
  const pane = page.getByRole("region", { name: "Event" });
  await pane.getByRole("button", { name: "Annotate: Level" }).click();
  await pane.getByRole("button", { name: "Mention" }).click();
  await pane.getByRole("combobox", { name: "Mention a person or an event" }).fill("pellet");
  await expect(pane.getByRole("option", { name: "Jacques Pellet person" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.type(" is an *ambassador*. <b>Not bold.</b>");
  await page.keyboard.press("Control+Enter");
  await expect(pane.getByRole("button", { name: "Annotations on Level: 1 thread" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Annotation saved." })).toBeVisible();

  const other = await openDesk({ name: "Ben" });
  await open(other.page, `/en/events/${EVENT}`);
  const thread = threadIn(other.page, "Jacques Pellet is an ambassador. <b>Not bold.</b>");
  await expect(thread.getByText("On: Level")).toBeVisible();
  await expect(thread.getByRole("link", { name: "Jacques Pellet" })).toHaveAttribute(
    "href",
    "/en/people/jacques-pellet",
  );
  await expect(thread.getByRole("button", { name: "Change" })).toHaveCount(0);
  const id = await idOf(thread);

  const exported = async () => (await (await reader.request.get(`/api/annotations?event=${EVENT}`)).json()).first.items;
  await reader.goto(`/en/events/${EVENT}`);
  expect(await reader.content()).not.toContain("ambassador</em>");
  expect((await reader.request.get(`/en/annotations/${id}`)).status()).toBe(404);
  expect(JSON.stringify(await exported())).not.toContain(id);

  await open(page, `/en/editor/annotations/${id}`);
  await page.getByRole("button", { name: "Change" }).click();
  await page.getByRole("combobox", { name: "Who may read it" }).selectOption("Everyone");
  await page.getByRole("button", { name: "Save change" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Annotation changed." })).toBeVisible();
  await reader.reload();
  await expect(
    reader.getByRole("region", { name: "Annotations" }).getByRole("link", { name: "Jacques Pellet" }),
  ).toBeVisible();
  await reader.goto(`/en/annotations/${id}`);
  await expect(reader.getByText("Not bold.")).toBeVisible();
  expect(JSON.stringify(await exported())).toContain(id);
});

test("a passage is annotated by the keyboard alone, and never in the middle of a character", async ({ openDesk }) => {
  const { page } = await openDesk();
  await open(page, `/en/sources/${SOURCE}`);
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
  await open(page, `/en/sources/${SOURCE}`);
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
  await open(page, `/en/sources/${SOURCE}`);
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

test("a thread is answered, changed with its history, resolved, opened again, withdrawn and brought back", async ({
  openDesk,
}) => {
  const anna = await openDesk({ name: "Anna" });
  await open(anna.page, `/en/events/${EVENT}`);
  const id = await idOf(await annotateEvent(anna.page, "Was it on that day, really?"));

  const { page } = await openDesk({ name: "Ben" });
  await open(page, `/en/editor/annotations/${id}`);
  await page.getByRole("button", { name: "Reply" }).click();
  await write(page, "The report says so.");
  await expect(said(page, "The report says so.")).toBeVisible();
  await expect(page.getByText("Annotation saved.")).toBeVisible();
  // Before its answer comes, nothing is offered that would take back the act before.
  let answer = () => {};
  const answered = new Promise<void>((done) => {
    answer = done;
  });
  await page.route("**/editor/annotations/**", async (route) => {
    if (route.request().method() === "POST") await answered;
    await route.continue();
  });
  await page.getByRole("button", { name: "Resolve", exact: true }).click();
  await expect(page.getByText("Annotation saved.")).toHaveCount(0);
  answer();
  await expect(page.getByRole("button", { name: "Open again" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Resolve", exact: true })).toBeVisible();

  await open(anna.page, `/en/editor/annotations/${id}`);
  await expect(said(anna.page, "The report says so.")).toBeVisible();
  await anna.page.getByRole("button", { name: "Change" }).first().click();
  await anna.page.getByRole("textbox", { name: "Words" }).fill("Was it on that very day, really?");
  await anna.page.getByRole("button", { name: "Save change" }).click();
  await expect(said(anna.page, "Was it on that very day, really?")).toBeVisible();

  // What Ben has before him is of yesterday: he is told, and nothing is done unseen.
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByText("someone else has changed this")).toBeVisible();
  await expect(said(page, "Was it on that very day, really?")).toBeVisible();
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByRole("button", { name: "Open again" })).toBeVisible();
  await open(page, `/en/events/${EVENT}`);
  await expect(page.getByRole("button", { name: "Resolved: Was it on that very day, really?" })).toBeVisible();

  await open(anna.page, `/en/editor/annotations/${id}`);
  const acts = anna.page.getByRole("listitem").filter({ hasText: "UTC" });
  await expect(acts).toContainText([
    /^Resolved · Ben/,
    /^Changed · Anna/,
    /^Opened again · Ben/,
    /^Resolved · Ben/,
    /^Written · Anna/,
  ]);
  await expect(acts.nth(1).locator("ins")).toHaveText("very");
  await anna.page.getByRole("button", { name: "Resolved: Was it" }).click();
  await anna.page.getByRole("button", { name: "Withdraw" }).first().click();
  await expect(anna.page.getByRole("button", { name: "Bring back" })).toBeFocused();
  await open(page, `/en/events/${EVENT}`);
  await expect(said(page, "Was it on that very day, really?")).toHaveCount(0);
  await anna.page.getByRole("button", { name: "Bring back" }).click();
  await expect(anna.page.getByText("resolved", { exact: true })).toBeVisible();
});

test("what is typed is kept over a killed tab and a lost connection, and Escape discards nothing", async ({
  openDesk,
}) => {
  const { page, context } = await openDesk();
  await open(page, `/en/events/${EVENT}`);
  await page.getByRole("button", { name: "Annotate: Kind" }).click();
  await page.getByRole("radio", { name: "Question" }).check();
  await page.getByRole("textbox", { name: "Words" }).fill("Half a thought, and");
  await page.getByRole("textbox", { name: "Words" }).press("Escape");
  await expect(page.getByRole("textbox", { name: "Words" })).toHaveValue("Half a thought, and");
  await page.close();

  const again = await context.newPage();
  await open(again, `/en/events/${EVENT}`);
  await expect(again.getByText("This was kept from before.")).toBeVisible();
  await expect(again.getByRole("radio", { name: "Question" })).toBeChecked();
  const words = again.getByRole("textbox", { name: "Words" });
  await expect(words).toHaveValue("Half a thought, and");
  await words.fill("Half a thought, and the other half.");
  const toggleTunnel = await cutConnection(again);
  await toggleTunnel(true);
  await words.press("Control+Enter");
  await expect(again.getByText("No connection.", { exact: false })).toBeVisible();
  await expect(words).toHaveValue("Half a thought, and the other half.");
  await toggleTunnel(false);
  await expect(again.getByRole("status").filter({ hasText: "Annotation saved." })).toBeVisible();
  await expect(again.getByRole("button", { name: "Annotations on Kind: 1 thread" })).toBeVisible();
  await open(again, `/en/events/${EVENT}`);
  await expect(again.getByText("This was kept from before.")).toHaveCount(0);
  await again.getByRole("button", { name: "Annotate: Status" }).click();
  await again.getByRole("textbox", { name: "Words" }).fill("To be thrown away");
  await again.getByRole("button", { name: "Discard" }).click();
  await again.getByRole("button", { name: "Undo" }).click();
  await open(again, `/en/events/${EVENT}`);
  await expect(again.getByRole("textbox", { name: "Words" })).toHaveValue("To be thrown away");
});
