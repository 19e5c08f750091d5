import type { Locator, Page } from "@playwright/test";
import { violationsIn } from "../axe";
import { expect } from "../fixtures";
import { testOnRecordOf } from "../made-record";

/** More than can be drawn singly; on a server of their own, as all other journeys read the shipped record. */
const EVENTS = 3000;

const test = testOnRecordOf(EVENTS);

// One server for all of them.
test.describe.configure({ mode: "default" });

test("by pointer: a bar tells how many there are, opens what it holds, and leads closer", async ({ page }) => {
  const timeline = await openTimeline(page, "/en");
  const bar = await tallestBar(timeline);
  await page.mouse.move(bar.x, bar.y);
  const card = page.getByText("click for the list");
  await expect(card).toBeVisible();

  await page.mouse.click(bar.x, bar.y);
  const list = page.getByRole("dialog", { name: /^\d+ contacts/ });
  await expect(list).toBeFocused();
  const count = Number(/^\d+/.exec((await list.getByRole("heading").textContent()) ?? "")?.[0]);
  const entries = list.getByRole("listitem");
  await expect(entries).toHaveCount(Math.min(50, count));
  const more = list.getByRole("button", { name: /^Show more/ });
  if (count > 50) {
    await more.click();
    await expect(entries).toHaveCount(Math.min(100, count));
    await expect(entries.nth(50).getByRole("button")).toBeFocused();
  }
  expect((await violationsIn(page, "bars and what one holds")).join("\n")).toBe("");

  await entries.first().getByRole("button").click();
  await expect(
    page.getByRole("region", { name: "Event", exact: true }).getByRole("heading", { level: 2 }),
  ).toBeVisible();
  await expect(list).toBeVisible();
  const before = await lengthSeen(page);
  await list.getByRole("button", { name: "Zoom in here" }).click();
  await expect(list).toBeHidden();
  await expect(timeline).toBeFocused();
  await expect.poll(() => lengthSeen(page)).toBeLessThan(before / 10);
});

test("by keyboard alone: along a lane through its bars, into one, and back to where one stood", async ({ page }) => {
  const timeline = await openTimeline(page, "/en");
  const said = page.getByRole("region", { name: "Timeline" }).getByRole("status");
  await timeline.focus();
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(said).toHaveText(/^\d+ contacts?, \d{4} – \d{4}, .+/, { timeout: 300 });
  }).toPass();
  const bar = (await said.textContent()) ?? "";
  const lane = bar.split(", ").at(-1) ?? "";
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog");
  await expect(list).toBeFocused();
  await expect(list.getByRole("heading")).toContainText(lane);
  const first = list.getByRole("listitem").first().getByRole("button");
  await expect(first).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  const pane = page.getByRole("region", { name: "Event", exact: true });
  await expect(pane).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(first).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(timeline).toBeFocused();
  await expect(said).toHaveText(bar);

  await page.keyboard.press("ArrowDown");
  await expect(said).not.toContainText(`, ${lane}`);
  await page.keyboard.press("f");
  await expect(said).toContainText("folded");
  await page.keyboard.press("f");
  await expect(said).toContainText("unfolded");
  await page.keyboard.press("End");
  await expect(said).toContainText(/20\d\d/);
});

test("lanes are ordered by name and folded, and stay so on the next visit", async ({ page }) => {
  const timeline = await openTimeline(page, "/en");
  const names = timeline.locator(".vis-label:not(.lane-gap) .lane-title");
  const active = await names.first().textContent();
  await page.getByRole("button", { name: "By name" }).click();
  await expect(names.first()).not.toHaveText(active ?? "");
  const shown = await names.allTextContents();
  expect(shown).toEqual([...shown].sort(new Intl.Collator("en").compare));
  await page.getByRole("button", { name: "Fold all", exact: true }).click();
  await expect(timeline.locator(".event")).toHaveCount(0);
  await page.reload();
  await expect(timeline.locator('[data-drawn="true"]')).toBeVisible();
  await expect(names.first()).toHaveText(shown[0] ?? "");
  await expect(timeline.locator(".event")).toHaveCount(0);
  await page.getByRole("button", { name: "Unfold all" }).click();
  await expect(timeline.locator(".event").first()).toBeVisible();
});

test.describe("by touch", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap on a bar opens what it holds, and a tap beside it closes it", async ({ page }) => {
    const timeline = await openTimeline(page, "/en");
    await timeline.scrollIntoViewIfNeeded();
    const bar = await tallestBar(timeline);
    await page.touchscreen.tap(bar.x, bar.y);
    const list = page.getByRole("dialog", { name: /^\d+ contacts/ });
    await expect(list.getByRole("listitem").first()).toBeVisible();
    await list.getByRole("listitem").first().getByRole("button").tap();
    const sheet = page.getByRole("region", { name: "Event", exact: true });
    await expect(sheet.getByRole("heading", { level: 2 })).toBeVisible();
    await sheet.getByRole("button", { name: "Close the event" }).tap();
    await list.getByRole("button", { name: "Close the list" }).tap();
    await expect(list).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

async function openTimeline(page: Page, path: string): Promise<Locator> {
  await page.goto(path);
  const timeline = page.getByRole("application");
  await expect(timeline.locator('[data-drawn="true"]')).toBeVisible();
  await expect(timeline.locator(".density path").first()).toBeAttached();
  return timeline;
}

/** Where the tallest bar of the first lanes stands that no event stands on: drawn for the eye alone, hence without a role. */
async function tallestBar(timeline: Locator): Promise<{ x: number; y: number }> {
  const spot = await timeline.evaluate((frame) => {
    let best = { tall: 0, x: 0, y: 0 };
    for (const path of [...frame.querySelectorAll<SVGPathElement>(".density path")].slice(0, 4)) {
      const drawn = path.getBoundingClientRect();
      const { x: left, width } = path.getBBox();
      for (const [, x, tall, wide] of path.getAttribute("d")?.matchAll(/M(\S+) \S+v-(\S+?)h(\S+?)v/g) ?? []) {
        const middle = drawn.left + ((Number(x) + Number(wide) / 2 - left) / width) * drawn.width;
        const y = drawn.bottom - 2;
        const under = document.elementFromPoint(middle, y);
        const free = under !== null && frame.contains(under) && under.closest(".event, .vis-label") === null;
        if (free && Number(tall) > best.tall) best = { tall: Number(tall), x: middle, y };
      }
    }
    return best;
  });
  expect(spot.tall).toBeGreaterThan(0);
  return spot;
}

async function lengthSeen(page: Page): Promise<number> {
  const day = async (end: string) =>
    Number(await page.getByRole("slider", { name: `${end} of the visible time` }).getAttribute("aria-valuenow"));
  return (await day("End")) - (await day("Beginning"));
}
