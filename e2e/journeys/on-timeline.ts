import type { Locator, Page } from "@playwright/test";
import { expect } from "../fixtures";

export async function openTimeline(page: Page): Promise<Locator> {
  await page.goto("/en");
  await expect(axis(page)).toBeVisible();
  return page.getByRole("application");
}

/** Drawn for the eye alone, hence without a role. */
export function axis(page: Page): Locator {
  return page.getByRole("application").locator(".axis");
}

export async function drag(page: Page, from: { x: number; y: number }, by: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by, from.y, { steps: 8 });
  await page.mouse.up();
}

export async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error("not in sight");
  return box;
}

export async function centreOf(element: Locator) {
  const { x, y, width, height } = await boxOf(element);
  return { x: x + width / 2, y: y + height / 2 };
}
