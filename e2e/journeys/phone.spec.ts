import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const EVENT = "2025-01-23-prak-sokhonn-jacques-pellet";

test("the timeline stands above the list, and the filters unfold", async ({ page }) => {
  await page.goto("/en");
  const timeline = await drawnTimeline(page);
  const list = page.getByRole("heading", { level: 2, name: "2023" });
  expect((await boxOf(timeline)).y).toBeLessThan((await boxOf(list)).y);

  const filters = page.getByRole("button", { name: "Filters" });
  const france = page.getByRole("checkbox", { name: /^France/ });
  await expect(filters).toHaveAttribute("aria-expanded", "false");
  await expect(france).toBeHidden();
  await filters.tap();
  await france.tap();
  await expect(page).toHaveURL(/party=FR$/);
  await expect(page.getByRole("link", { name: "Remove: Partner France" })).toBeVisible();
  await filters.tap();
  await expect(france).toBeHidden();
  await expect(filters).toContainText("1");
});

test("a tap opens the sheet, which scrolls by itself and closes", async ({ page }) => {
  await page.goto("/en?at=2024-06-01..2025-06-30");
  const timeline = await drawnTimeline(page);
  await timeline.getByText("Prak Sokhonn meets French").tap({ position: { x: 6, y: 8 } });
  const sheet = page.getByRole("region", { name: "Event", exact: true });
  await expect(sheet.getByRole("heading", { level: 2 })).toContainText("Pellet");
  // It slides in.
  await expect
    .poll(async () => {
      const { y, width, height } = await boxOf(sheet);
      return [width, Math.round(y + height)];
    })
    .toEqual([390, 844]);
  const box = await boxOf(sheet);
  expect(box.y).toBeGreaterThan(200);

  const scrolled = await page.evaluate(() => window.scrollY);
  const heading = sheet.getByRole("heading", { level: 2 });
  const before = (await boxOf(heading)).y;
  await swipe(page, { x: 195, y: box.y + box.height - 60 }, { x: 0, y: -260 });
  await expect.poll(async () => (await boxOf(heading)).y).toBeLessThan(before - 100);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);

  // A tap on what still slides would only stop it.
  await expect(async () => {
    const place = (await boxOf(heading)).y;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect((await boxOf(heading)).y).toBe(place);
  }).toPass();
  await sheet.getByRole("button", { name: "Make taller" }).tap();
  await expect.poll(async () => (await boxOf(sheet)).y).toBeLessThan(100);
  await sheet.getByRole("button", { name: "Close the event" }).tap();
  await expect(sheet).toBeHidden();
  await expect(page).not.toHaveURL(/event=/);

  await page.getByRole("list").getByRole("link", { name: "Hun Sen at a luncheon" }).tap();
  await expect(sheet.getByRole("heading", { level: 2 })).toContainText("luncheon");
  const grip = await boxOf(sheet.getByRole("button", { name: "Make taller" }));
  await swipe(page, { x: 195, y: grip.y + grip.height / 2 }, { x: 0, y: 160 });
  await expect(sheet).toBeHidden();
});

test("a finger that moves up over the timeline scrolls the page, and one that moves sideways the time", async ({
  page,
}) => {
  await page.goto("/en");
  const timeline = await drawnTimeline(page);
  await timeline.evaluate((element) => element.scrollIntoView({ block: "end" }));
  const { y, height } = await boxOf(timeline);
  const middle = { x: 250, y: y + height / 2 };
  const begins = page.getByRole("slider", { name: "Beginning of the visible time" });
  const day = await begins.getAttribute("aria-valuenow");
  const scrolled = await page.evaluate(() => window.scrollY);
  await swipe(page, middle, { x: 0, y: -200 });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scrolled + 50);
  expect(await begins.getAttribute("aria-valuenow")).toBe(day);

  await timeline.evaluate((element) => element.scrollIntoView({ block: "end" }));
  await swipe(page, { ...middle, x: 330 }, { x: -180, y: 0 });
  await expect.poll(async () => Number(await begins.getAttribute("aria-valuenow"))).toBeGreaterThan(Number(day));
});

const SCREENS = [
  "/en",
  "/fr?party=FR,JP&q=Pellet&from=2022",
  "/en?view=list",
  "/fr?view=table",
  `/fr?event=${EVENT}`,
  "/en?view=map&colour=red",
  `/fr/events/${EVENT}`,
  "/fr/sources",
  "/en/partners/FR",
  "/fr/people/jacques-pellet",
  "/fr/commitments",
  "/fr/dossier?party=FR",
  "/fr/no-such-page",
];

for (const width of [360, 390]) {
  test(`no screen is wider than ${width} px`, async ({ page, request }) => {
    await page.setViewportSize({ width, height: 844 });
    const { events } = await (await request.get("/api/events")).json();
    const sources = new Set<string>(events.flatMap(evidenceSources));
    for (const path of [...SCREENS, ...[...sources].map((id) => `/en/sources/${id}`)]) {
      await page.goto(path);
      await expect(page.getByRole("main")).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(width);
      await page.evaluate(() => window.scrollTo(200, 0));
      expect(await page.evaluate(() => window.scrollX), path).toBe(0);
    }
  });
}

function evidenceSources({ evidence }: { evidence: { source?: string }[] }): string[] {
  return evidence.flatMap(({ source }) => source ?? []);
}

async function drawnTimeline(page: Page): Promise<Locator> {
  const timeline = page.getByRole("application");
  await expect(timeline.locator("[data-event]").first()).toBeVisible();
  return timeline;
}

/** One finger, moved by so many px. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove", share: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: [{ x: from.x + by.x * share, y: from.y + by.y * share }],
    });
  await touch("touchStart", 0);
  for (let step = 1; step <= 20; step += 1) await touch("touchMove", step / 20);
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await client.detach();
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error("not in sight");
  return box;
}
