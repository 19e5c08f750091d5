import type { ListRequest } from "@/lib/answers/list";
import type { Days, WindowRequest } from "@/lib/answers/window";
import { readWidth } from "@/lib/timeline/ladder";
import { filtersOf, type View } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";

/** CSS px. A nominal width, the same for every reader, so that the first window read on the server is the one the browser asks for. */
export const DRAWING_WIDTH = 1024;

export function windowRequestOf(view: View, window: Days | null, locale: Locale): WindowRequest {
  return { filters: filtersOf(view), lane: view.lane, window, width: readWidth(DRAWING_WIDTH), locale };
}

export function listRequestOf(view: View, locale: Locale): ListRequest {
  // The list goes by date; only the table has columns to sort by.
  return { filters: filtersOf(view), sort: view.view === "table" ? view.sort : "when", cursor: view.cursor, locale };
}

/** Names a set in its order, whichever of its pages is asked for. */
export function setOf(request: ListRequest): string {
  return JSON.stringify({ ...request, cursor: null });
}
