import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { ROOT } from "./child.mjs";
import { Refusal } from "./say.mjs";

const LEAST_NODE = [20, 19];

/** Refuses a Node older than the oldest one that everything here runs on. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new Refusal(`Node ${LEAST_NODE.join(".")} or newer is needed, and this is ${version}: see https://nodejs.org.`);
}

/**
 * The port to serve on, from PORT (default 3000), free at this moment.
 * @returns {Promise<number>}
 */
export async function freePort(text = process.env.PORT || "3000") {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT must be a whole number from 1 to 65535, and is "${text}".`);
  }
  // Some systems let two servers share a port when one listens on a single address: both are tried.
  for (const host of [undefined, "127.0.0.1"]) {
    const code = await tryListening(port, host);
    if (code === "EACCES") throw new Refusal(`Port ${port} is not open to this user: choose one with PORT=3001.`);
    if (code !== null) {
      throw new Refusal(`Port ${port} is in use: end what uses it, or choose another, such as PORT=${port + 1}.`);
    }
  }
  return port;
}

/**
 * The database file, absolute, from DATABASE_PATH (default data/entente.db), in a folder that can be written to.
 * @returns {string}
 */
export function writableDatabase(path = process.env.DATABASE_PATH || "data/entente.db") {
  const file = resolve(ROOT, path);
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.entente-probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Refusal(
      `The database folder ${folder} cannot be written to (${error.code}): choose another with DATABASE_PATH.`,
    );
  }
  if (!existsSync(file)) return file;
  if (!statSync(file).isFile()) throw new Refusal(`DATABASE_PATH must name a file, and ${file} is a folder.`);
  try {
    accessSync(file, constants.R_OK | constants.W_OK);
  } catch {
    throw new Refusal(`The database ${file} cannot be written to: choose another with DATABASE_PATH.`);
  }
  return file;
}

/** @returns {Promise<string | null>} the error's code, null when the port is free */
function tryListening(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error) => done(error.code === "EADDRNOTAVAIL" ? null : error.code));
    server.listen({ port, host }, () => server.close(() => done(null)));
  });
}
