import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { keep, PLAYWRIGHT } from "../app/_start/child.mjs";
import { Refusal, say } from "../app/_start/say.mjs";

// The shell first: the same engine without a browser's own windows, which cost a test two fifths of its time.
const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APT = { DEBIAN_FRONTEND: "noninteractive" };

/**
 * A Chromium to test with: the one named, one that is there, the distribution's, or Playwright's own.
 * @param {Promise<void>} packages done when this project's are installed; the distribution's browser is installed meanwhile
 * @returns {Promise<string>} path of its program
 */
export async function findBrowser(packages = Promise.resolve()) {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return named;
    throw new Refusal(`CHROMIUM_PATH names ${named}, which is no program that can be run.`);
  }
  return browserOnPath() ?? (await ofDistribution()) ?? (await ofPlaywright(packages)) ?? refuse();
}

/** A Chromium that is there already. @returns {string | null} */
export function browserOnPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find(isProgram) ?? null;
}

async function ofDistribution() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return null;
  say("Installing a browser (the distribution's) …");
  await keep("reading package lists", ["apt-get", "update"], { env: APT, timeout: 120_000 });
  for (const name of ["chromium-headless-shell", "chromium"]) {
    const install = ["apt-get", "install", "-y", "--no-install-recommends", name];
    await keep("installing a browser", install, { env: APT, timeout: 300_000 });
    const found = browserOnPath();
    if (found !== null) return found;
  }
  return null;
}

async function ofPlaywright(packages) {
  await packages;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say("Installing a browser (Playwright's) …");
  await keep("installing a browser", [...PLAYWRIGHT, "install", "--no-shell", "chromium"], { timeout: 300_000 });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function refuse() {
  throw new Refusal("No browser was found or could be installed: install Chromium, or name one with CHROMIUM_PATH.");
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
