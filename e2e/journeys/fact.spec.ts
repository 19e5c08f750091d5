import { expect, test } from "../fixtures";
import { readEvents, sliceOf } from "../record";

test("from a fact on the timeline to its sentence, on to its event, and back to the same view", async ({ page }) => {
  const title = "Prak Sokhonn meets French Ambassador Jacques Pellet";
  await page.goto("/en?party=FR&at=2024-06-01..2025-06-30");
  await page.getByRole("application").getByText(title).click();
  const pane = page.getByRole("region", { name: "Event" });
  await expect(pane.getByRole("heading", { name: title })).toBeVisible();
  await expect(page).toHaveURL(/&event=2025-01-23-prak-sokhonn-jacques-pellet$/);
  const view = page.url();

  await pane.getByLabel("Passage 1 for When").click();
  const passage = pane.getByRole("figure").filter({ visible: true });
  await expect(passage).toHaveCount(1);
  const words = await passage.locator("mark").textContent();

  await passage.getByRole("link", { name: "in the text" }).click();
  await expect(page).toHaveURL(/\/en\/sources\/.+#e=/);
  const lit = page.locator("mark[data-lit]");
  await expect(lit.first()).toBeInViewport();
  expect((await lit.allTextContents()).join("")).toBe(words);
  await expect(page.getByRole("link", { name: `“${words}”: ${title}` }).and(page.locator(":focus"))).toHaveCount(1);

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/en\/events\/2025-01-23-prak-sokhonn-jacques-pellet$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(/\/en\/sources\/.+#e=/);
  await page.goBack();
  await expect(page).toHaveURL(view);
  await expect(pane.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByRole("link", { name: "Remove: Partner France" })).toBeVisible();
});

test("a passage to which an address leads is flashed once", async ({ page, request }) => {
  const { events } = await readEvents(request);
  const asked = events.flatMap(({ evidence }) => evidence).find(({ source }) => source);
  await page.addInitScript(() => {
    document.addEventListener("animationstart", ({ target }) => {
      if (target instanceof Element && target.matches("mark")) target.toggleAttribute("data-seen-flashing", true);
    });
  });
  await page.goto(`/en/sources/${asked?.source}#e=${asked?.id}`);
  const flashed = page.locator("mark[data-seen-flashing]");
  await expect(flashed.first()).toBeInViewport();
  expect((await flashed.allTextContents()).join("")).toBe(asked?.exact);
  await expect(page.locator("mark[data-flash]")).toHaveCount(0);
});

test.describe("over the whole record, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every fact of every event holds its sentence, one press away", async ({ page, request }) => {
    test.slow();
    const { events, total } = await readEvents(request);
    expect(events).toHaveLength(total);
    const texts = new Map<string, string>();
    for (const { id, evidence } of events) {
      const asked: string[] = [];
      for (const one of evidence) {
        if (one.source === undefined) continue;
        const text = texts.get(one.source) ?? (await (await request.get(`/api/sources/${one.source}`)).json()).text;
        texts.set(one.source, text);
        expect(sliceOf(text, one), `${id} ${one.field}`).toBe(one.exact);
        asked.push(`/en/sources/${one.source}#e=${one.id} ${one.exact}`);
      }
      await page.goto(`/en/events/${id}`);
      const shown = await page.locator("details > figure:has(mark)").evaluateAll((figures) =>
        figures.map((figure) => {
          const way = figure.querySelector('a[href*="#e="]')?.getAttribute("href");
          return `${way} ${figure.querySelector("mark")?.textContent}`;
        }),
      );
      expect(shown.sort(), id).toEqual(asked.sort());
      await expect(page.locator("details details figure"), "no mark is hidden in another").toHaveCount(0);
    }
  });

  test("a source is shown to the letter, and every passage in it leads to its event", async ({ page, request }) => {
    const { events } = await readEvents(request);
    const sources = new Set(events.flatMap(({ evidence }) => evidence.flatMap(({ source }) => source ?? [])));
    expect(sources.size).toBeGreaterThan(0);
    for (const source of sources) {
      const { text } = await (await request.get(`/api/sources/${source}`)).json();
      const asked = events.flatMap((event) =>
        event.evidence
          .filter((one) => one.source === source)
          .map((one) => `${one.id} /en/events/${event.id} ${one.exact}`),
      );
      await page.goto(`/en/sources/${source}`);
      expect((await page.locator("[data-source-text]").allTextContents()).join("")).toBe(text);

      // A note stands beside the paragraph in which its passage begins.
      const noted = await page.locator("a[data-e]").evaluateAll((notes) =>
        notes.map((note) => {
          const id = note.getAttribute("data-e") ?? "";
          const pieces = [...document.querySelectorAll(`mark[data-e~="${CSS.escape(id)}"]`)];
          const beside = pieces[0]?.closest("[data-source-text]")?.parentElement?.contains(note);
          const words = pieces.map((piece) => piece.textContent).join("");
          return `${id} ${note.getAttribute("href")} ${beside ? words : "stands elsewhere"}`;
        }),
      );
      expect(noted.sort()).toEqual(asked.sort());
    }
  });
});
