import { createSignedIn } from "../sign-in";
import { type Cut, DeskClient } from "./client";
import { proveSaves } from "./proving";
import { type Accepted, addOne, createSharedEvent, type Deliver, once } from "./saving";
import { prepareDatabase, startServer } from "./servers";

const RETRIES = 5;

/** Longer than a save takes, so that some are cut before, some while and some after they are written, ms. */
const LATEST_CUT_MS = 40;

export type Cutting = { accepted: number; cuts: number; wrong: string[] };

/** Saves so often on one event; each save's answer is cut five times and retried with the same key before it may arrive. */
export async function cutAndRetry(database: string, saves: number): Promise<Cutting> {
  await prepareDatabase(database);
  const server = await startServer(database);
  const client = new DeskClient(server.origin, createSignedIn(database).cookie);
  try {
    let cuts = 0;
    const deliver: Deliver = async (to, action, envelope) => {
      for (let retry = 0; retry < RETRIES; retry += 1) {
        const cut: Cut = retry % 2 === 0 ? "answer" : Math.floor((LATEST_CUT_MS * retry) / RETRIES);
        await to.call(action, [envelope], cut).catch(() => {
          cuts += 1;
        });
      }
      return once(to, action, envelope);
    };
    const shared = await createSharedEvent(client);
    const seen = { revision: shared.revision, record: shared.record };
    const accepted: Accepted[] = [];
    for (let made = 0; made < saves; made += 1) {
      const { accepted: one, conflicts } = await addOne(client, shared.id, seen, deliver);
      if (conflicts > 0) throw new Error("A retry met its own save as a conflict.");
      accepted.push(one);
    }
    return { accepted: accepted.length, cuts, wrong: await proveSaves(database, shared.id, accepted) };
  } finally {
    client.close();
    await server.kill();
  }
}
