import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { axis, boxOf, centreOf, drag, openTimeline } from "./on-timeline";

const DAY_MS = 86_400_000;
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

test("from decades to days by buttons, as the axis and the address tell", async ({ page }) => {
  await openTimeline(page);
  const closer = page.getByRole("button", { name: "Zoom in" });
  await clickUntil(page, page.getByRole("button", { name: "Zoom out" }), "decades");
  await expect.poll(() => lengthSeen(page)).toBeGreaterThan(30 * 365);
  for (const unit of ["years", "months", "days"] as const) await clickUntil(page, closer, unit);
  expect(lengthOf(await daysInAddress(page))).toBeLessThan(60);

  const before = await daysInAddress(page);
  await page.getByRole("button", { name: "Later" }).click();
  await expect.poll(async () => (await daysInAddress(page)).from).toBeGreaterThan(before.from);
  await page.getByRole("button", { name: "Earlier" }).click();
  await expect.poll(() => firstDay(page)).toBe(before.from);

  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect.poll(() => firstDay(page)).toBeLessThan(dayOf("2011-12-31"));
  await page.getByRole("button", { name: "Today" }).click();
  const today = Math.floor(Date.now() / DAY_MS);
  await expect
    .poll(async () => {
      const { from, to } = await daysSeen(page);
      return from < today && today < to;
    })
    .toBe(true);
});

test("two quick presses are two steps", async ({ page }) => {
  await openTimeline(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await daysInAddress(page);
  const later = page.getByRole("button", { name: "Later" });
  await later.click();
  await later.click();
  await expect.poll(() => firstDay(page)).toBe(before.from + 2 * Math.round(lengthOf(before) / 2));
});

test("the back button brings back the time that was seen, and what lies in it", async ({ page }) => {
  await page.goto("/en?at=2011-01-01..2011-12-31");
  const old = page.locator('.event[data-event="2011-hun-sen-condolence-book-japanese-embassy"]');
  await expect(old).toBeVisible();
  await page.getByRole("link", { name: "Kind", exact: true }).click();
  await page.getByLabel("Go to a date").fill("March 2024");
  await page.keyboard.press("Enter");
  await expect(old).toHaveCount(0);
  await expect(page).toHaveURL(/at=2024/);
  // At once: React may not have left the former address yet.
  await page.goBack();
  await expect(page).toHaveURL(/at=2011/);
  await expect(old).toBeVisible();
});

test("by keyboard", async ({ page }) => {
  const timeline = await openTimeline(page);
  await timeline.focus();
  await page.keyboard.press("+");
  const near = lengthOf(await daysInAddress(page));
  await page.keyboard.press("-");
  await expect.poll(() => lengthSeen(page)).toBeGreaterThan(1.9 * near);
  await page.keyboard.press("+");
  await expect.poll(() => lengthSeen(page)).toBe(near);

  const before = await daysInAddress(page);
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(async () => (await daysInAddress(page)).from).toBeGreaterThan(before.from);
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => firstDay(page)).toBe(before.from);

  const said = page.getByRole("region", { name: "Timeline" }).getByRole("status");
  await page.keyboard.press("Home");
  await expect(said).toHaveText(/^1 of \d+ in sight: .*2011/);
  await expect.poll(() => firstDay(page)).toBeLessThan(dayOf("2011-12-31"));
  await page.keyboard.press("ArrowRight");
  // Over eleven years in which nothing is known, and back.
  await expect(said).toContainText("November 2022");
  await page.keyboard.press("ArrowLeft");
  await expect(said).toHaveText(/^1 of \d+ in sight: .*2011/);
  await page.keyboard.press("End");
  await expect(said).toHaveText(/^(\d+) of \1 in sight: /);
  await page.keyboard.press("0");
  await expect.poll(() => lengthSeen(page)).toBeGreaterThan(13 * 365);
});

test("by the wheel with Ctrl, around what lies under the pointer", async ({ page }) => {
  const timeline = await openTimeline(page);
  await expect(axis(page).getByText("2024", { exact: true })).toBeVisible();
  const year = await centreOf(axis(page).getByText("2024", { exact: true }));
  const frame = await boxOf(timeline);
  await page.mouse.move(year.x, frame.y + frame.height / 2);
  await page.keyboard.down("Control");
  for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, -240);
  await expect.poll(() => unitOf(page)).toBe("months");
  const near = lengthOf(await daysInAddress(page));
  await expect(
    axis(page)
      .getByText(/^202[345]$/)
      .first(),
  ).toBeVisible();
  await page.mouse.wheel(0, 240);
  await expect.poll(() => lengthSeen(page)).toBeGreaterThan(near);
  await page.keyboard.up("Control");
});

test("by drag, as far as the hand goes", async ({ page }) => {
  const timeline = await openTimeline(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await daysInAddress(page);
  const { y } = await centreOf(timeline);
  const { x, width } = await boxOf(axis(page));
  await drag(page, { x: x + width * 0.8, y }, -width * 0.4);
  const length = before.to - before.from + 1;
  await expect
    .poll(async () => Math.abs((await firstDay(page)) - before.from - 0.4 * length))
    .toBeLessThan(length / 50);
  const after = await daysInAddress(page);
  expect(Math.abs(after.to - after.from + 1 - length)).toBeLessThanOrEqual(1);
  await expect(page.getByRole("region", { name: "Event" })).toBeHidden();
});

test("an event that a zoom left out of sight stands at its day when it is brought back", async ({ page }) => {
  const timeline = await openTimeline(page);
  await page.goto("/en?at=2023-06-01..2024-05-31");
  const mark = timeline.locator('.event[data-event="2024-05-18-hun-sen-ueno-atsushi"] .sign').first();
  await expect(mark).toBeVisible();
  const { y } = await centreOf(timeline.locator(".vis-center"));
  const { x, width } = await boxOf(axis(page));
  await page.mouse.move(x + width * 0.29, y);
  await page.keyboard.down("Control");
  for (const length of [320, 260]) {
    await page.mouse.wheel(0, -100);
    await expect.poll(() => lengthSeen(page)).toBeLessThan(length);
  }
  await page.keyboard.up("Control");
  expect((await daysInAddress(page)).to).toBeLessThan(dayOf("2024-05-18"));
  await drag(page, { x: x + width * 0.9, y }, -width * 0.8);
  await expect.poll(async () => (await daysSeen(page)).to).toBeGreaterThan(dayOf("2024-05-18"));
  const { from, to } = await daysInAddress(page);
  const day = x + ((dayOf("2024-05-18") + 0.5 - from) / (to - from + 1)) * width;
  await expect(mark).toBeVisible();
  await expect(async () => expect(Math.abs((await centreOf(mark)).x - day)).toBeLessThan(6)).toPass();
});

test("the frame of the overview is moved by drag and by keys", async ({ page }) => {
  await openTimeline(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const before = await daysInAddress(page);
  const frame = page.getByRole("slider", { name: "Visible time", exact: true });
  const whole = (await frame.getAttribute("aria-valuemax").then(Number)) - dayOf("2011-01-01");
  const strip = await boxOf(page.locator("svg", { has: frame }));
  await drag(page, await centreOf(frame), -strip.width / 4);
  await expect.poll(async () => Math.abs(before.from - (await firstDay(page)) - whole / 4)).toBeLessThan(whole / 50);
  const dragged = await daysInAddress(page);
  await frame.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => firstDay(page)).toBeGreaterThan(dragged.from);
});

test("the frame of the overview stays in sight where the visible time is one day of years", async ({ page }) => {
  await openTimeline(page);
  const frame = page.getByRole("slider", { name: "Visible time", exact: true });
  // Of three days in a row, two lie at the same place of the strip.
  for (const day of ["2024-05-17", "2024-05-18", "2024-05-19"]) {
    await page.goto(`/en?at=${day}..${day}`);
    await expect(frame).toHaveAttribute("aria-valuenow", String(dayOf(day)));
    expect(await frame.evaluate((one) => Number.parseFloat(one.getAttribute("width") ?? ""))).toBeGreaterThan(0);
  }
});

test("to a date as people write it, and not to what is none", async ({ page }) => {
  await openTimeline(page);
  const field = page.getByRole("textbox", { name: "Go to a date" });
  for (const [written, first, last] of [
    ["2023", "2023-01-01", "2023-12-31"],
    ["March 2024", "2024-03-01", "2024-03-31"],
    ["12/2023", "2023-12-01", "2023-12-31"],
    ["2024-03-05", "2024-03-05", "2024-03-05"],
  ] as const) {
    await field.fill(written);
    await page.getByRole("button", { name: "Go", exact: true }).click();
    await expect
      .poll(async () => {
        const { from, to } = await daysSeen(page);
        const most = Math.max(31, 1.2 * (dayOf(last) - dayOf(first)));
        return from <= dayOf(first) && to >= dayOf(last) && to - from < most;
      }, written)
      .toBe(true);
  }
  await daysInAddress(page);
  const { href } = new URL(page.url());
  await field.fill("the day after the rain");
  await field.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Not understood as a date" })).toContainText("2024-03-05");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  expect(page.url()).toBe(href);
});

test("the wheel scrolls the page over a timeline without the focus", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 640 });
  const timeline = await openTimeline(page);
  const { x, y } = await centreOf(timeline);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(page.getByText("Hold Ctrl or ⌘")).toBeVisible();
  await expect(page).toHaveURL(/\/en$/);
});

async function clickUntil(page: Page, button: Locator, unit: Unit): Promise<void> {
  await expect(async () => {
    await button.click();
    expect(await unitOf(page)).toBe(unit);
  }).toPass({ intervals: [250] });
}

type Unit = "decades" | "years" | "months" | "days" | "other";

/** What one step of the axis is. */
async function unitOf(page: Page): Promise<Unit> {
  const words = await axis(page).locator(".axis-minor").allInnerTexts();
  const seen = words.map((word) => word.trim()).filter((word) => word !== "");
  if (seen.length > 1 && seen.every((word) => MONTH.test(word))) return "months";
  if (seen.length > 1 && seen.every((word) => /^(?:\w{3} )?\d{1,2}$/.test(word))) return "days";
  if (seen.length < 2 || !seen.every((word) => /^\d{4}$/.test(word))) return "other";
  const step = Number(seen[1]) - Number(seen[0]);
  return step === 1 ? "years" : step >= 10 ? "decades" : "other";
}

type Days = { from: number; to: number };

/** First and last visible day, since 1970, as the ends of the overview's frame have them. */
async function daysSeen(page: Page): Promise<Days> {
  const day = (end: string) =>
    page
      .getByRole("slider", { name: `${end} of the visible time` })
      .getAttribute("aria-valuenow")
      .then(Number);
  return { from: await day("Beginning"), to: await day("End") };
}

/** The same once nothing moves any more, and the address has them. */
async function daysInAddress(page: Page): Promise<Days> {
  await expect(async () => {
    const [from, to] = new URL(page.url()).searchParams.get("at")?.split("..") ?? [];
    expect(await daysSeen(page)).toEqual({ from: dayOf(from ?? ""), to: dayOf(to ?? "") });
  }).toPass();
  return daysSeen(page);
}

async function firstDay(page: Page): Promise<number> {
  return (await daysSeen(page)).from;
}

async function lengthSeen(page: Page): Promise<number> {
  return lengthOf(await daysSeen(page));
}

function lengthOf({ from, to }: Days): number {
  return to - from + 1;
}

function dayOf(iso: string): number {
  return Date.parse(iso) / DAY_MS;
}
