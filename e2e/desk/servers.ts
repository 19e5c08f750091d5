import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { NEXT, ROOT, show, TSX } from "@/app/_start/child.mjs";

/** Where it listens: on a port that nobody uses, unless named. */
type Place = { port?: number; through?: string[] };

export type Server = {
  origin: string;
  port: number;
  /** Ends it at once, as a power cut would: nothing of it runs on. */
  kill: () => Promise<void>;
};

const PATIENCE_MS = 60_000;

/** Makes a database of the shipped dataset at this path, its tables up to date. */
export async function prepareDatabase(database: string): Promise<void> {
  const code = await show([...TSX, "seeds/prepare.ts"], { stdio: "ignore", env: { DATABASE_PATH: database } });
  if (code !== 0) throw new Error(`The database ${database} could not be prepared.`);
}

/** Makes a database of a made-up record of so many events at this path. */
export async function prepareSynthetic(database: string, events: number): Promise<void> {
  const args = ["e2e/bench/record/bench-record.ts", "--events", String(events), "--database", database];
  const code = await show([...TSX, ...args], { stdio: "ignore" });
  if (code !== 0) throw new Error(`The database ${database} could not be made.`);
}

/** Serves the built site from this database, and answers once it does. `through`: a program to run it under. */
export async function startServer(database: string, { port, through = [] }: Place = {}): Promise<Server> {
  port ??= await unusedPort();
  const [program = "", ...args] = [...through, ...NEXT, "start", "--port", String(port)];
  const child = spawn(program, args, {
    cwd: ROOT,
    // A group of its own, so that it ends together with the program that it runs under.
    detached: true,
    stdio: "ignore",
    env: { ...process.env, PORT: String(port), DATABASE_PATH: database, NODE_ENV: "production" },
  });
  const origin = `http://localhost:${port}`;
  try {
    await answering(origin);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { origin, port, kill: () => end(child) };
}

/** A port that nobody uses at this moment. */
export async function unusedPort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  process.kill(-child.pid, "SIGKILL");
  await closed;
}

async function answering(origin: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(50);
  }
  throw new Error(`${origin} did not answer within ${PATIENCE_MS / 1000} s.`);
}
