import type { SliceAnswer, SliceRequest } from "@/lib/answers/slice";
import { NO_LANE } from "@/lib/answers/window";
import { NONE } from "@/lib/record-index/columns";
import type { Audience } from "@/lib/record-words";
import { choiceOf } from "./choice";
import { entriesOf } from "./entries";
import { homeOf, versionOf } from "./head";
import { pageOf } from "./page";
import { indexed } from "./record-index";
import { understand } from "./understand";

/** `limit`: most events of the page. A cursor that is not understood leads to the first page. */
export async function readSlice(audience: Audience, request: SliceRequest & { limit: number }): Promise<SliceAnswer> {
  return indexed(audience, (reader, mine) => {
    const { lane, laneId, days, cursor, limit, locale } = request;
    const { filters } = understand(reader, request.filters);
    const all = choiceOf(reader, mine, filters);
    const isLane = filters[lane].length === 0 || filters[lane].includes(laneId);
    const code = laneId === NO_LANE ? NONE : mine.index.codes[lane].known(laneId);
    const codes = { ...all.codes, [lane]: isLane && code !== undefined ? [code] : [] };
    const choice = { ...all, codes, drawn: days };
    const { ids, next } = pageOf(reader, mine.index, choice, { sort: "when", cursor, limit, locale });
    return {
      version: versionOf(reader),
      count: mine.index.count(choice).total,
      entries: entriesOf(reader, ids, homeOf(reader), locale),
      next,
    };
  });
}
