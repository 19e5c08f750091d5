import { setTimeout as wait } from "node:timers/promises";
import { NEXT, start } from "./child.mjs";
import { Refusal, say } from "./say.mjs";

const PATIENCE_MS = 60_000;

/**
 * Serves the built site until it is asked to end, and says its address once it answers.
 * @param {number} port
 * @param {string} database absolute path of its file
 */
export async function serve(port, database) {
  const env = { PORT: String(port), DATABASE_PATH: database, NODE_ENV: "production" };
  const server = start([...NEXT, "start", "--port", String(port)], { env, stdio: ["ignore", "pipe", "inherit"] });
  // What Next says of itself before the site answers would only repeat our lines.
  let answers = false;
  server.child.stdout.on("data", (text) => answers && process.stdout.write(text));

  const ended = server.ended.then(() => "ended");
  const outcome = await Promise.race([ended, answering(port)]);
  if (server.isStopped()) return;
  if (outcome === "ended") throw new Refusal(`The server ended before it answered on port ${port}.`);
  if (outcome === "silent") {
    server.child.kill();
    throw new Refusal(`The server did not answer on port ${port} within ${PATIENCE_MS / 1000} s.`);
  }
  answers = true;
  say(`Entente is at http://localhost:${port} (Ctrl-C ends it)`);
  const code = await server.ended;
  if (!server.isStopped()) throw new Refusal(`The server ended by itself (exit code ${code}).`);
}

/** @returns {Promise<"answering" | "silent">} */
async function answering(port) {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return "answering";
    await wait(100);
  }
  return "silent";
}
