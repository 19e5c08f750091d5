import { createServer } from "node:net";
import { defineConfig } from "@playwright/test";
import { browserOnPath } from "./e2e/browser.mjs";

// Chosen once: the workers read this file again, and must find the same port.
process.env.E2E_PORT ??= String(await firstFreePort(3100));
const browser = process.env.CHROMIUM_PATH || browserOnPath();
const address = `http://localhost:${process.env.E2E_PORT}`;

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
    baseURL: address,
    locale: "en-GB",
    timezoneId: "Asia/Phnom_Penh",
    trace: "retain-on-failure",
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    // The way in of every newcomer, over a database that is made of the seeds and thrown away with the results.
    command: "node app/_start/start.mjs",
    env: { PORT: process.env.E2E_PORT, DATABASE_PATH: "test-results/database/entente.db" },
    url: `${address}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    stdout: "pipe",
  },
});

async function firstFreePort(port: number): Promise<number> {
  const isFree = await new Promise<boolean>((done) => {
    const server = createServer();
    server.once("error", () => done(false));
    server.listen(port, () => server.close(() => done(true)));
  });
  return isFree ? port : firstFreePort(port + 1);
}
