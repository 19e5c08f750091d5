import { createSignedIn } from "../sign-in";
import { DeskClient } from "./client";
import { proveSaves } from "./proving";
import { type Accepted, addOne, createSharedEvent } from "./saving";
import { prepareDatabase, startServer } from "./servers";

export type Contention = {
  accepted: number;
  conflicts: number;
  seconds: number;
  /** Of one accepted save with the conflicts before it, ms. */
  latencies: number[];
  wrong: string[];
};

/** Lets so many clients, each an editor of its own, save so often on one event through two servers. */
export async function contend(database: string, clients: number, saves: number): Promise<Contention> {
  await prepareDatabase(database);
  const servers = await Promise.all([startServer(database), startServer(database)]);
  try {
    const editors = Array.from({ length: clients }, (_, at) => {
      const server = servers[at % servers.length];
      return new DeskClient(server?.origin ?? "", createSignedIn(database).cookie);
    });
    const [first] = editors;
    if (!first) throw new Error("No client.");
    const shared = await createSharedEvent(first);
    const accepted: Accepted[] = [];
    const latencies: number[] = [];
    let conflicts = 0;
    const began = performance.now();
    await Promise.all(
      editors.map(async (editor) => {
        const seen = { revision: shared.revision, record: shared.record };
        for (let made = 0; made < saves; made += 1) {
          const asked = performance.now();
          const one = await addOne(editor, shared.id, seen);
          latencies.push(performance.now() - asked);
          accepted.push(one.accepted);
          conflicts += one.conflicts;
        }
        editor.close();
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    return {
      accepted: accepted.length,
      conflicts,
      seconds,
      latencies,
      wrong: await proveSaves(database, shared.id, accepted),
    };
  } finally {
    await Promise.all(servers.map((server) => server.kill()));
  }
}
