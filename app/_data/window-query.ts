import { queryOptions } from "@tanstack/react-query";
import type { WindowRequest } from "@/lib/answers/window";
import { inTurn, type Urgency } from "./in-turn";
import { unwrap } from "./unwrap";
import { askWindow } from "./window";

/** Answers are a few dozen kB, and one who moves through time asks for many. */
const KEPT_MS = 3 * 60_000;

/** One viewport of the timeline. Ask for snapped windows, so that keys repeat. */
export function windowQuery(request: WindowRequest, urgency?: Urgency) {
  return queryOptions({
    queryKey: ["window", request],
    queryFn: async ({ signal }) => unwrap(await inTurn(signal, () => askWindow(request), urgency)),
    gcTime: KEPT_MS,
  });
}
