import { createServer } from "node:net";
import { defineConfig } from "@playwright/test";
import { browserOnPath } from "./e2e/browser.mjs";
import { DESK_DATABASE } from "./e2e/sign-in";

// Chosen once: the workers read this file again, and must find the same port.
process.env.E2E_PORT ??= String(await firstFreePort(3100));
process.env.E2E_DESK_PORT ??= String(await firstFreePort(Number(process.env.E2E_PORT) + 1));
const browser = process.env.CHROMIUM_PATH || browserOnPath();

/** Journeys that write, on a database of their own: what they publish must not stand in the way of the others. */
const DESK = /journeys\/desk\/.*\.spec\.ts/;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["line"]],
  use: {
    locale: "en-GB",
    timezoneId: "Asia/Phnom_Penh",
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    },
  },
  projects: [
    { name: "readers", testIgnore: DESK, use: { browserName: "chromium", baseURL: addressOf(process.env.E2E_PORT) } },
    { name: "desk", testMatch: DESK, use: { browserName: "chromium", baseURL: addressOf(process.env.E2E_DESK_PORT) } },
  ],
  webServer: [
    serverOf(process.env.E2E_PORT, "test-results/database/entente.db"),
    serverOf(process.env.E2E_DESK_PORT, DESK_DATABASE),
  ],
});

/** The way in of every newcomer, over a database that is made of the seeds and thrown away with the results. */
function serverOf(port: string, database: string) {
  return {
    command: "node app/_start/start.mjs",
    env: { PORT: port, DATABASE_PATH: database },
    url: `${addressOf(port)}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
    stdout: "pipe" as const,
  };
}

function addressOf(port: string): string {
  return `http://localhost:${port}`;
}

async function firstFreePort(port: number): Promise<number> {
  const isFree = await new Promise<boolean>((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, () => server.close(() => done(true)));
  });
  return isFree ? port : firstFreePort(port + 1);
}
