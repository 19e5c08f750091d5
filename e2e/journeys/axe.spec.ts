import type { Page } from "@playwright/test";
import { violationsIn } from "../axe";
import { expect, test } from "../fixtures";

type Screen = { name: string; path: string; act?: (page: Page) => Promise<void> };

const EVENT = "2025-01-23-prak-sokhonn-jacques-pellet";

const SCREENS: Screen[] = [
  { name: "timeline", path: "", act: drawn },
  { name: "legend open, a date refused, a broken range", path: "", act: refuse },
  { name: "lanes by person, zoomed", path: "?lane=person&at=2024-12-01..2025-03-01", act: drawn },
  { name: "filters and chips", path: "?party=FR&q=Pellet&from=2022&certain=1", act: unfold },
  { name: "list", path: "?view=list" },
  { name: "table", path: "?view=table&sort=-title" },
  { name: "pane with an opened passage", path: `?event=${EVENT}`, act: openPassages },
  { name: "pane beside the list", path: `?view=list&event=${EVENT}`, act: openPassages },
  { name: "pane of an unknown event", path: "?event=no-such-event" },
  { name: "no match on the timeline", path: "?q=zeppelin" },
  { name: "no match in the list", path: "?view=list&q=zeppelin" },
  { name: "broken parameters", path: "?view=map&colour=red&at=2024&kind=nonsense" },
  { name: "event", path: `/events/${EVENT}`, act: openPassages },
  { name: "sources", path: "/sources" },
  { name: "source", path: "/sources/" },
  { name: "partner", path: "/partners/FR" },
  { name: "person", path: "/people/jacques-pellet" },
  { name: "commitments", path: "/commitments" },
  { name: "commitments of one partner", path: "/commitments?partner=FR&kind=plan" },
  { name: "dossier", path: "/dossier?party=FR" },
  { name: "written 404", path: "/no-such-page" },
];

/** What is arranged otherwise on a screen of medium width than on a wide and on a narrow one. */
const MEDIUM = ["timeline", "filters and chips", "table", "pane with an opened passage", "event", "dossier"];

/** Everything is tested on a wide screen in both themes, and on a narrow one: each in another language. */
for (const [width, language] of [
  [1440, "en"],
  [768, "en"],
  [390, "fr"],
] as const) {
  const screens = SCREENS.filter(({ name }) => width !== 768 || MEDIUM.includes(name));
  for (const half of [0, 1]) {
    test(`axe finds nothing at ${width} px in ${language}, half ${half + 1}`, async ({ page, request }) => {
      test.slow();
      const { events } = await (await request.get(`/api/events?party=FR`)).json();
      const source = events[0].evidence.find((one: { source?: string }) => one.source).source;
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      const found: string[] = [];
      for (const { name, path, act } of screens.filter((_, at) => at % 2 === half)) {
        await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
        await page.goto(`/${language}${path === "/sources/" ? path + source : path}`);
        await act?.(page);
        found.push(...(await violationsIn(page, name)));
      }
      expect(found.join("\n")).toBe("");
    });
  }
}

async function drawn(page: Page): Promise<void> {
  await expect(page.getByRole("application").locator("[data-event]").first()).toBeVisible();
}

async function refuse(page: Page): Promise<void> {
  await drawn(page);
  await page.locator("section summary").last().click();
  await page.getByRole("toolbar").getByRole("textbox").fill("nonsense");
  await page.getByRole("toolbar").getByRole("textbox").press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "2024-03-05" })).toBeVisible();
  await unfold(page);
  await page.locator('input[name="from"]').last().fill("nonsense");
  await page.locator('input[name="from"]').last().press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "2024-03-02" })).toBeVisible();
}

async function unfold(page: Page): Promise<void> {
  await drawn(page);
  const button = page.locator('button[aria-controls="filters"]');
  if (await button.isVisible()) await button.click();
  const closed = page.locator("#filters details:not([open]) > summary");
  for (let left = await closed.count(); left > 0; left -= 1) await closed.first().click();
  await expect(page.locator("#filters").getByRole("checkbox").last()).toBeVisible();
}

async function openPassages(page: Page): Promise<void> {
  const marks = page.locator("article details > summary");
  await expect(marks.first()).toBeVisible();
  for (const mark of (await marks.all()).slice(0, 4)) await mark.click();
  await expect(page.locator("article figure").first()).toBeVisible();
}
