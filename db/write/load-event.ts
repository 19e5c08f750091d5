import type { PlacedEvent } from "@/lib/dataset";
import { toStored } from "@/lib/located";
import { same } from "@/lib/same";
import type { Tx } from "./transact";
import { lastRevision, writeEvent } from "./write-event";

/** The author of every revision that the loader makes. */
export const LOADER = "load";

/** `kept`: edited since it was loaded, and so left as it is, though the dataset says otherwise. */
export type LoadedEvent = "added" | "changed" | "unchanged" | "kept";

/** Brings one event to what the dataset says, unless someone has edited it since. */
export function loadEvent(tx: Tx, { event, located }: PlacedEvent): LoadedEvent {
  const last = lastRevision(tx, event.id);
  if (last && same(last.after, toStored(event, located))) return "unchanged";
  if (last && last.who !== LOADER) return "kept";
  writeEvent(tx, event, located, { who: LOADER, why: null });
  return last ? "changed" : "added";
}
