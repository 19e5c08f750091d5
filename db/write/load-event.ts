import type { PlacedEvent } from "@/lib/dataset";
import { toStored } from "@/lib/located";
import { same } from "@/lib/same";
import { LOADER } from "./loader";
import type { Tx } from "./transact";
import { lastEvent, writeEvent } from "./write-event";

/** `kept`: edited since it was loaded, and so left as it is, though the dataset says otherwise. */
export type LoadedEvent = "added" | "changed" | "unchanged" | "kept";

/** Brings one event to what the dataset says, unless someone has edited it since. */
export function loadEvent(tx: Tx, { event, located }: PlacedEvent): LoadedEvent {
  const last = lastEvent(tx, event.id);
  if (last && same(last.record, toStored(event, located))) return "unchanged";
  if (last && last.who !== LOADER) return "kept";
  writeEvent(tx, event, located, { who: LOADER, act: "load", why: null, state: "published" });
  return last ? "changed" : "added";
}
