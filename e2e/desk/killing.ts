import { setTimeout as wait } from "node:timers/promises";
import { createSignedIn } from "../sign-in";
import { DeskClient } from "./client";
import { proveSaves } from "./proving";
import { type Accepted, addOne, createSharedEvent, type Deliver, once } from "./saving";
import { prepareDatabase, type Server, startServer } from "./servers";

export type Killing = { kills: number; accepted: number; repeated: number; wrong: string[] };

/**
 * Kills the server so often under so many writers. A writer whose answer never came sends the same save again once
 * the server is back; in the end every answered save must stand in the history, once.
 */
export async function killUnderWriters(database: string, kills: number, writers: number): Promise<Killing> {
  await prepareDatabase(database);
  let server: Server = await startServer(database);
  const { port } = server;
  let ended = false;
  let repeated = 0;
  try {
    const deliver: Deliver = async (client, action, envelope) => {
      for (;;) {
        try {
          return await once(client, action, envelope);
        } catch (error) {
          if (ended) throw error;
          repeated += 1;
          await wait(20);
        }
      }
    };
    const clients = Array.from(
      { length: writers },
      () => new DeskClient(server.origin, createSignedIn(database).cookie),
    );
    const [first] = clients;
    if (!first) throw new Error("No writer.");
    const shared = await createSharedEvent(first);
    const accepted: Accepted[] = [];
    const writing = clients.map(async (client) => {
      const seen = { revision: shared.revision, record: shared.record };
      while (!ended) accepted.push((await addOne(client, shared.id, seen, deliver)).accepted);
    });
    for (let round = 0; round < kills; round += 1) {
      // At another moment of the work each time: the first answers come after some 100 ms.
      const before = accepted.length;
      await until(() => accepted.length > before);
      await wait((round * 37) % 300);
      await server.kill();
      server = await startServer(database, { port });
    }
    ended = true;
    await Promise.all(writing);
    for (const client of clients) client.close();
    return { kills, accepted: accepted.length, repeated, wrong: await proveSaves(database, shared.id, accepted) };
  } finally {
    ended = true;
    await server.kill();
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(5);
}
