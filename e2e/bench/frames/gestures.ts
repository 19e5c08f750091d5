import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";

const GESTURE_MS = 3000;
/** Of a drag: how long, and how far in CSS px at a steady pace. */
const STROKE_MS = 600;
const STROKE_PX = 600;
/** To earlier (1) and to later (-1), not ending where it began. */
const STROKES = [1, 1, -1, -1, -1];
/** Of the wheel: px of one notch, by which vis-timeline zooms a fifth; ms between two, as of a fast hand. */
const NOTCH_PX = 100;
const NOTCH_MS = 50;
/** So many notches in, twice as many out, and back: from a third to three times the window. */
const NOTCHES = 6;
/** Least time between two moves of the mouse, ms: shorter than any frame. */
const PACE_MS = 8;
/** The first zooms in, the second out. */
const BUTTONS = ".tl-menubar-button";
const PRESS_MS = 300;

/** `x`, `y`: of its middle, CSS px. */
export type Area = { x: number; y: number; width: number; height: number };

/** Drags the area for 3 s, as a hand would: by the clock, however slowly the page follows. */
export async function pan(page: Page, { x, y, width }: Area): Promise<void> {
  const px = Math.min(STROKE_PX, width * 0.8);
  for (const to of STROKES) {
    const from = x - (to * px) / 2;
    await page.mouse.move(from, y);
    await page.mouse.down();
    await during(STROKE_MS, (part) => page.mouse.move(from + to * px * part, y));
    await page.mouse.up();
  }
}

/** Turns the wheel over the middle of the area for 3 s. */
export async function turnWheel(page: Page, { x, y }: Area): Promise<void> {
  await page.mouse.move(x, y);
  let notch = 0;
  await during(GESTURE_MS, async () => {
    const isIn = Math.floor((notch + NOTCHES) / (2 * NOTCHES)) % 2 === 0;
    notch += 1;
    await Promise.all([page.mouse.wheel(0, isIn ? -NOTCH_PX : NOTCH_PX), wait(NOTCH_MS)]);
  });
}

/** Presses the buttons for zooming for 3 s. */
export async function pressButtons(page: Page): Promise<void> {
  let press = 0;
  await during(GESTURE_MS, async () => {
    const button = press % 4 < 2 ? 0 : 1;
    await page.locator(BUTTONS).nth(button).dispatchEvent("click");
    press += 1;
    await wait(PRESS_MS);
  });
}

/** `step` is told which part of the time is over. */
async function during(ms: number, step: (part: number) => Promise<void>): Promise<void> {
  const begun = performance.now();
  for (let at = begun; at - begun < ms; at = performance.now()) {
    await Promise.all([step((at - begun) / ms), wait(PACE_MS)]);
  }
}
