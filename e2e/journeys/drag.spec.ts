import { expect, test } from "../fixtures";
import { axis, boxOf, centreOf, drag, openTimeline } from "./on-timeline";

test("while a hand drags, events go with the dates as one piece, and none is moved by itself", async ({ page }) => {
  const timeline = await openTimeline(page);
  await page.goto("/en?at=2024-01-01..2024-12-31");
  const event = timeline.locator('.event[data-event="2024-05-18-hun-sen-ueno-atsushi"]').first();
  await expect(event).toBeVisible();
  const centre = await centreOf(timeline.locator(".vis-center"));
  const month = timeline.locator(".axis-minor").filter({ hasText: "Jun" }).first();
  const [eventBefore, monthBefore] = [await boxOf(event), await boxOf(month)];
  await timeline.locator(".events").evaluate((layer) => {
    const moved = new Set<Node>();
    Object.assign(window, { moved });
    new MutationObserver((changes) => {
      for (const { target } of changes) moved.add(target);
    }).observe(layer, { subtree: true, attributeFilter: ["style"] });
  });
  await page.mouse.move(centre.x, centre.y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1) await page.mouse.move(centre.x - step * 5, centre.y);
  await expect.poll(async () => (await boxOf(month)).x - monthBefore.x).toBeLessThan(-20);
  const [eventMoved, monthMoved] = [(await boxOf(event)).x - eventBefore.x, (await boxOf(month)).x - monthBefore.x];
  expect(Math.abs(eventMoved - monthMoved)).toBeLessThanOrEqual(1);
  const moved = await page.evaluate(() =>
    [...(window as unknown as { moved: Set<Element> }).moved].map((one) => one.className.toString()),
  );
  await page.mouse.up();
  expect(moved).toContain("ground events");
  // Labels within a stretch that began before the window stay in sight.
  expect(moved.filter((name) => name !== "ground events" && !name.includes("event-roomy"))).toEqual([]);
});

test("what is left behind is taken away when the hand rests", async ({ page }) => {
  const timeline = await openTimeline(page);
  await page.goto("/en?at=2024-01-01..2024-12-31");
  const event = timeline.locator('.event[data-event="2024-05-18-hun-sen-ueno-atsushi"]');
  await expect(event.first()).toBeVisible();
  const { x, y } = await centreOf(timeline.locator(".vis-center"));
  const { width } = await boxOf(timeline.locator(".vis-center"));
  for (let time = 0; time < 4; time += 1) await drag(page, { x: x - width * 0.4, y }, width * 0.8);
  await expect(event).toHaveCount(0);
});

test("the year that the window begins in is named at its edge, and each once", async ({ page }) => {
  await openTimeline(page);
  await page.goto("/en?at=2024-03-01..2024-09-30");
  const years = axis(page).locator(".axis-major").filter({ hasText: /./ });
  await expect(years).toHaveText(["2024"]);
  const edge = await boxOf(axis(page));
  expect((await boxOf(years)).x - edge.x).toBeLessThan(8);
  await drag(page, { x: edge.x + edge.width * 0.9, y: edge.y + 200 }, -edge.width * 0.8);
  await expect(years).toHaveText(["2025", "2024"]);
  expect((await boxOf(years.filter({ hasText: "2024" }))).x - edge.x).toBeLessThan(8);
});

test("of an event that is over, its label stays until too little of it is left to be read", async ({ page }) => {
  const timeline = await openTimeline(page);
  const event = timeline.locator('.event[data-event="2024-05-18-hun-sen-ueno-atsushi"]');
  const drawn = page.locator('.timeline-room[data-drawn="true"]');
  await page.goto("/en?at=2024-08-20..2025-08-19");
  await expect(drawn).toBeVisible();
  await expect(event.first()).toBeVisible();
  await page.goto("/en?at=2024-10-20..2025-10-19");
  await expect(drawn).toBeVisible();
  await expect(event.first()).toBeAttached();
  await expect(event.first()).toBeHidden();
});
