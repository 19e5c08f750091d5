import { type ListPlace, readPlace } from "@/lib/list-place";

const KEPT = "ententeListPlace";

/** The place in a long list that was kept with this entry of the history; null where there is none. */
export function keptPlace(): ListPlace | null {
  return readPlace(window.history.state?.[KEPT]);
}

/** State for an entry of the history that continues this one. What else is in it is the router's, which adds it by itself. */
export function stateWithPlace(place: ListPlace | null = keptPlace()): Record<string, unknown> | null {
  return place === null ? null : { [KEPT]: place };
}
