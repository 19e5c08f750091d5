import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { start } from "../../app/_start/child.mjs";
import { freePort } from "../../app/_start/conditions.mjs";
import { Refusal, run, say } from "../../app/_start/say.mjs";
import { findBrowser } from "../browser.mjs";

const LOADS = 9;
const SCREENS = [
  { name: "wide, 1440 × 900", viewport: { width: 1440, height: 900 } },
  { name: "phone, 390 × 844", viewport: { width: 390, height: 844 } },
];

/** `npm run bench:first-load`: what the first load of `/` weighs and how long it takes, on a production build. */
await run(async () => {
  const port = await freePort(process.env.PORT || "3090");
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const env = { PORT: String(port), DATABASE_PATH: join(folder, "entente.db") };
  const server = start([process.execPath, "app/_start/start.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  try {
    await answering(server);
    const address = `http://localhost:${port}/en`;
    const html = await (await fetch(address)).text();
    say(table([["HTML", `${kB(html)} gzipped`, `${kB(html, false)} plain`], ...(await measureAll(address, html))]));
  } finally {
    server.child.kill();
    await server.ended;
    rmSync(folder, { recursive: true });
  }
});

async function measureAll(address, html) {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  const rows = [];
  for (const { name, viewport } of SCREENS) {
    const loads = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await measure(browser, viewport, address));
    const [{ scripts }] = loads;
    const [first, later] = [true, false].map((named) => scripts.filter(({ file }) => html.includes(file) === named));
    rows.push(
      [`JavaScript named in the HTML, ${name}`, `${kB(first)} gzipped`, `${first.length} files`],
      [`JavaScript asked for later, ${name}`, `${kB(later)} gzipped`, `${later.length} files`],
      [`first contentful paint, ${name}`, ...spread(loads.map(({ paint }) => paint))],
      [`first event's title seen, ${name}`, ...spread(loads.map(({ title }) => title))],
    );
  }
  await browser.close();
  return rows;
}

/** One load with nothing cached. Times in ms since the navigation began. */
async function measure(browser, viewport, address) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const scripts = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  });
  await page.addInitScript(watchTitle);
  await page.goto(address, { waitUntil: "networkidle" });
  const times = await page.evaluate(async () => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    title: await globalThis.titleSeen,
  }));
  const bodies = scripts.map(async (response) => ({
    file: new URL(response.url()).pathname,
    body: await response.body(),
  }));
  const loaded = { ...times, scripts: await Promise.all(bodies) };
  await context.close();
  return loaded;
}

/** Runs in the page: looks at each frame whether the title of an event is in sight, and keeps when it was painted. */
function watchTitle() {
  globalThis.titleSeen = new Promise((done) => {
    const look = () => {
      const seen = [...document.querySelectorAll("main [data-event]")].some((event) => {
        const box = event.getBoundingClientRect();
        const inSight = box.height > 0 && box.top < innerHeight && event.textContent.trim() !== "";
        return inSight && event.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      });
      // The frame in which it is there is painted before the next one begins.
      requestAnimationFrame(seen ? (time) => done(time) : look);
    };
    requestAnimationFrame(look);
  });
}

async function answering({ child, ended }) {
  const answered = new Promise((done) => {
    child.stdout.setEncoding("utf8").on("data", (text) => text.includes("Entente is at") && done(true));
  });
  if ((await Promise.race([answered, ended])) !== true) throw new Refusal("The site could not be started.");
}

function kB(content, zipped = true) {
  const parts = typeof content === "string" ? [Buffer.from(content)] : content.map(({ body }) => body);
  const bytes = parts.reduce((sum, part) => sum + (zipped ? gzipSync(part).length : part.length), 0);
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function spread(times) {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  return [
    `${sorted[Math.floor(sorted.length / 2)]} ms`,
    `median of ${times.length}: ${sorted[0]} to ${sorted.at(-1)} ms`,
  ];
}

function table(rows) {
  const width = (column) => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([what, value, more]) => `${what.padEnd(first)}  ${value.padStart(second)}  ${more}`).join("\n");
}
