import type { Locator, Page } from "@playwright/test";
import { expect, openAlive, test } from "../../fixtures";

const EVENT = "2025-01-23-prak-sokhonn-jacques-pellet";

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
  await openAlive(page, `/en/?event=${EVENT}`);
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
  await openAlive(other.page, `/en/events/${EVENT}`);
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

  await openAlive(page, `/en/editor/annotations/${id}`);
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

test("a thread is answered, changed with its history, resolved, opened again, withdrawn and brought back", async ({
  openDesk,
}) => {
  const anna = await openDesk({ name: "Anna" });
  await openAlive(anna.page, `/en/events/${EVENT}`);
  const id = await idOf(await annotateEvent(anna.page, "Was it on that day, really?"));

  const { page } = await openDesk({ name: "Ben" });
  await openAlive(page, `/en/editor/annotations/${id}`);
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

  await openAlive(anna.page, `/en/editor/annotations/${id}`);
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
  await openAlive(page, `/en/events/${EVENT}`);
  await expect(page.getByRole("button", { name: "Resolved: Was it on that very day, really?" })).toBeVisible();

  await openAlive(anna.page, `/en/editor/annotations/${id}`);
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
  await openAlive(page, `/en/events/${EVENT}`);
  await expect(said(page, "Was it on that very day, really?")).toHaveCount(0);
  await anna.page.getByRole("button", { name: "Bring back" }).click();
  await expect(anna.page.getByText("resolved", { exact: true })).toBeVisible();
});

test("what is typed is kept over a killed tab and a lost connection, and Escape discards nothing", async ({
  openDesk,
}) => {
  const { page, context } = await openDesk();
  await openAlive(page, `/en/events/${EVENT}`);
  await page.getByRole("button", { name: "Annotate: Kind" }).click();
  await page.getByRole("radio", { name: "Question" }).check();
  await page.getByRole("textbox", { name: "Words" }).fill("Half a thought, and");
  await page.getByRole("textbox", { name: "Words" }).press("Escape");
  await expect(page.getByRole("textbox", { name: "Words" })).toHaveValue("Half a thought, and");
  await page.close();

  const again = await context.newPage();
  await openAlive(again, `/en/events/${EVENT}`);
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
  await openAlive(again, `/en/events/${EVENT}`);
  await expect(again.getByText("This was kept from before.")).toHaveCount(0);
  await again.getByRole("button", { name: "Annotate: Status" }).click();
  await again.getByRole("textbox", { name: "Words" }).fill("To be thrown away");
  await again.getByRole("button", { name: "Discard" }).click();
  await again.getByRole("button", { name: "Undo" }).click();
  await openAlive(again, `/en/events/${EVENT}`);
  await expect(again.getByRole("textbox", { name: "Words" })).toHaveValue("To be thrown away");
});
