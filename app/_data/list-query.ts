import { queryOptions } from "@tanstack/react-query";
import type { ListRequest } from "@/lib/answers/list";
import { inTurn } from "./in-turn";
import { askList } from "./list";
import { unwrap } from "./unwrap";

/** One page of list and table. */
export function listQuery(request: ListRequest) {
  return queryOptions({
    queryKey: ["list", request],
    queryFn: async ({ signal }) => unwrap(await inTurn(signal, () => askList(request))),
  });
}
