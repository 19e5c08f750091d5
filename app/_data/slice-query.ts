import { infiniteQueryOptions } from "@tanstack/react-query";
import type { SliceRequest } from "@/lib/answers/slice";
import { inTurn } from "./in-turn";
import { askSlice } from "./slice";
import { unwrap } from "./unwrap";

/** What stands in one bin of a lane, page after page. */
export function sliceQuery(request: Omit<SliceRequest, "cursor">) {
  return infiniteQueryOptions({
    queryKey: ["slice", request],
    queryFn: async ({ signal, pageParam }) =>
      unwrap(await inTurn(signal, () => askSlice({ ...request, cursor: pageParam }))),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}
