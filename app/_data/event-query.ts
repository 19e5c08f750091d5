import { queryOptions } from "@tanstack/react-query";
import type { Locale } from "@/lib/vocabulary";
import { askEvent } from "./event";

/** One event; that there is none is an answer too, so the data is a `Result`. It does not wait for reads of the set. */
export function eventQuery(id: string, locale: Locale) {
  return queryOptions({
    queryKey: ["event", id, locale],
    queryFn: () => askEvent({ id, locale }),
  });
}
