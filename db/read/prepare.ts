import { setImmediate } from "node:timers/promises";
import type { Audience } from "@/lib/record-words";
import type { Filters, LaneKey } from "@/lib/view";
import { choiceOf } from "./choice";
import { indexed, LARGE } from "./record-index";
import { understand } from "./understand";

/**
 * Works out a little at a time what the first view of a choice from a large record needs, so that nobody else waits
 * meanwhile. The read that follows finds it; after a write in between, most of it. `lanes` null: for a list.
 */
export async function prepare(audience: Audience, asked: Filters, lanes: LaneKey | null, large = LARGE): Promise<void> {
  for (let at = 0; ; at += 1) {
    const isDone = await indexed(audience, (reader, mine) => {
      if (mine.index.size < large) return true;
      const choice = choiceOf(reader, mine, understand(reader, asked).filters);
      const step = mine.index.preparations(choice, lanes)[at];
      step?.();
      return step === undefined;
    });
    if (isDone) return;
    await setImmediate();
  }
}
