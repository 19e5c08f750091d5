import { readFileSync } from "node:fs";
import { createSignedIn } from "../sign-in";
import { DeskClient } from "./client";
import { addOne, createSharedEvent } from "./saving";
import { prepareDatabase, startServer } from "./servers";

/** `answers`: of acknowledged saves; `synced`: those before which the log of the database was on the disk. */
export type SyncProof = { answers: number; synced: number };

/** Saves so often through a server that runs under strace, and looks in the kernel's call log for the sync before each answer. */
export async function proveSyncs(database: string, saves: number, log: string): Promise<SyncProof> {
  await prepareDatabase(database);
  const trace = [
    "strace",
    "-f",
    "-y",
    "-s",
    "16",
    "-e",
    "trace=pwrite64,fsync,fdatasync,write,writev,sendto",
    "-o",
    log,
  ];
  const server = await startServer(database, { through: trace });
  const client = new DeskClient(server.origin, createSignedIn(database).cookie);
  try {
    const shared = await createSharedEvent(client);
    const seen = { revision: shared.revision, record: shared.record };
    for (let made = 0; made < saves; made += 1) await addOne(client, shared.id, seen);
  } finally {
    client.close();
    await server.kill();
  }
  return readSyncs(readFileSync(log, "utf8"));
}

/**
 * Of every answer that follows a write to the write-ahead log: whether a sync of that log ended after the last write
 * and before the answer began. A line of `strace -f -y` names the call and the file behind its descriptor.
 */
export function readSyncs(log: string): SyncProof {
  const proof: SyncProof = { answers: 0, synced: 0 };
  let state: "quiet" | "written" | "synced" = "quiet";
  for (const line of log.split("\n")) {
    if (/ pwrite64\(\d+<[^>]*-wal>/.test(line)) state = "written";
    else if (/ (?:fsync|fdatasync)\(\d+<[^>]*-wal>\)\s+= 0/.test(line)) state = state === "written" ? "synced" : state;
    else if (/ (?:write|writev|sendto)\(\d+<(?:TCP|socket)[^>]*>.*"HTTP\/1\.1 200/.test(line) && state !== "quiet") {
      proof.answers += 1;
      if (state === "synced") proof.synced += 1;
      state = "quiet";
    }
  }
  return proof;
}
