import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { keep, PLAYWRIGHT } from "../app/_start/child.mjs";
import { Refusal, say } from "../app/_start/say.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APT = { DEBIAN_FRONTEND: "noninteractive" };

/**
 * A Chromium to test with: the one named, one that is there, Playwright's own, or the distribution's.
 * @returns {Promise<string>} path of its program
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") {
    if (isProgram(named)) return named;
    throw new Refusal(`CHROMIUM_PATH names ${named}, which is no program that can be run.`);
  }
  return browserOnPath() ?? (await ofPlaywright()) ?? (await ofDistribution()) ?? refuse();
}

/** A Chromium that is there already. @returns {string | null} */
export function browserOnPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const files = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return files.find(isProgram) ?? null;
}

async function ofPlaywright() {
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say("Installing a browser (Playwright's) …");
  await keep("installing a browser", [...PLAYWRIGHT, "install", "--no-shell", "chromium"], { timeout: 300_000 });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

async function ofDistribution() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return null;
  say("Installing a browser (the distribution's) …");
  await keep("reading package lists", ["apt-get", "update"], { env: APT, timeout: 120_000 });
  const install = ["apt-get", "install", "-y", "--no-install-recommends", "chromium"];
  await keep("installing a browser", install, { env: APT, timeout: 300_000 });
  return browserOnPath();
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
