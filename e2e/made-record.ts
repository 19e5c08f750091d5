import { join } from "node:path";
import { ROOT } from "@/app/_start/child.mjs";
import { prepareSynthetic, type Server, startServer } from "./desk/servers";
import { test } from "./fixtures";

/** The journeys' `test`, on a server of the worker's own over a made-up record of so many events. */
export function testOnRecordOf(events: number) {
  return test.extend<object, { made: Server }>({
    made: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
      async ({}, use, worker) => {
        const database = join(ROOT, `test-results/database/made-${events}-${worker.workerIndex}.db`);
        await prepareSynthetic(database, events);
        const server = await startServer(database);
        await use(server);
        await server.kill();
      },
      { scope: "worker", timeout: 120_000 },
    ],
    baseURL: async ({ made }, use) => use(made.origin),
  });
}
