import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keep, NPM, ROOT } from "./child.mjs";
import { Refusal, say } from "./say.mjs";

const LOCK = join(ROOT, "package-lock.json");
const INSTALLED = join(ROOT, "node_modules/.package-lock.json");
const MARKER = join(ROOT, "node_modules/.entente-installed");

/** Installs exactly what package-lock.json names, unless that is there already. */
export async function install() {
  const { driver } = await installPackages();
  await driver;
}

/**
 * As `install`, but done when all packages are there: types, lint and the build need no database driver, whose
 * compiling takes longer than all the rest.
 * @returns {Promise<{ driver: Promise<void> }>} `driver`: when that can be used, too
 */
export async function installPackages() {
  // The database driver is compiled for one Node, so another Node needs another installation.
  const wanted = `${createHash("sha256").update(readFileSync(LOCK)).digest("hex")} ${process.platform} ${process.arch} ${process.versions.modules}\n`;
  if (existsSync(MARKER) && readFileSync(MARKER, "utf8") === wanted) return { driver: Promise.resolve() };
  const isThere = !existsSync(MARKER) && (await isInstalledByHand());
  if (!isThere) {
    say("Installing packages (one to three minutes, once) …");
    // Tests and the build need the development packages, whatever NODE_ENV says.
    await npm("ci", "--include=dev", "--ignore-scripts");
  }
  const driver = (isThere ? Promise.resolve() : npm("rebuild", "better-sqlite3")).then(() =>
    writeFileSync(MARKER, wanted),
  );
  // That it failed is told to whoever waits for it.
  driver.catch(() => {});
  return { driver };
}

async function npm(...command) {
  const { code, output } = await keep("installing", [...NPM, ...command]);
  if (code !== 0) throw new Refusal(`Installing failed: ${reasonIn(output)}. Run "npm ci" to see all of it.`);
}

/** Whether an earlier `npm ci` or `npm install` left every package of the lockfile, and a driver that this Node loads. */
async function isInstalledByHand() {
  if (!existsSync(INSTALLED)) return false;
  const there = JSON.parse(readFileSync(INSTALLED, "utf8")).packages;
  const all = Object.entries(JSON.parse(readFileSync(LOCK, "utf8")).packages);
  const fits = all.every(
    ([path, { version, optional }]) => path === "" || optional || there[path]?.version === version,
  );
  if (!fits) return false;
  const { code } = await keep("checking", [process.execPath, "-e", 'new (require("better-sqlite3"))(":memory:")']);
  return code === 0;
}

function reasonIn(output) {
  const lines = output
    .split("\n")
    .flatMap((line) => line.match(/^npm (?:error|ERR!) (?!code |errno )(.+)$/)?.[1] ?? []);
  return (lines[0] ?? "npm did not say why").trim().replace(/\.$/, "");
}
