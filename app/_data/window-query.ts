import { queryOptions } from "@tanstack/react-query";
import type { WindowRequest } from "@/lib/answers/window";
import { inTurn } from "./in-turn";
import { unwrap } from "./unwrap";
import { askWindow } from "./window";

/** One viewport of the timeline. Ask for snapped windows, so that keys repeat. */
export function windowQuery(request: WindowRequest) {
  return queryOptions({
    queryKey: ["window", request],
    queryFn: async ({ signal }) => unwrap(await inTurn(signal, () => askWindow(request))),
  });
}
