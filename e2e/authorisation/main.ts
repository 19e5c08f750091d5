import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, provideDatabase } from "@/db/connection";
import { prepareDatabase, startServer } from "../desk/servers";
import { runActions } from "./run-actions";
import { runRoutes } from "./run-routes";
import { admitVisitors } from "./visitors";

// Every server action and every route of the built site × who comes × on what: a line for each wrong cell, and the sum.
const folder = mkdtempSync(join(tmpdir(), "entente-authorisation-"));
const database = join(folder, "entente.db");
await prepareDatabase(database);
const server = await startServer(database);
try {
  provideDatabase(openDatabase(database));
  const visitors = admitVisitors(database);
  // First the routes: some of the actions publish what they are let in to publish.
  const routes = await runRoutes(server.origin, visitors);
  const actions = await runActions(server.origin, visitors);
  const wrong = [...actions.wrong, ...routes.wrong];
  for (const line of wrong) process.stdout.write(`${line}\n`);
  process.stdout.write(`${actions.cells} cells of actions, ${routes.cells} of routes, ${wrong.length} wrong\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
}
