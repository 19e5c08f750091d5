import type { ListAnswer } from "@/lib/answers/list";
import type { Audience } from "@/lib/record-words";
import type { Filters } from "@/lib/view";
import { choiceOf } from "./choice";
import { entriesOf } from "./entries";
import { facetsOf } from "./facets";
import { homeOf, versionOf } from "./head";
import { type PageRequest, pageOf } from "./page";
import { prepare } from "./prepare";
import { indexed } from "./record-index";
import { understand } from "./understand";

/** One page of the filtered set in one order, with the counts of the whole set. A cursor that is not understood is dropped. */
export async function readList(audience: Audience, asked: Filters, page: PageRequest): Promise<ListAnswer> {
  await prepare(audience, { filters: asked, lanes: null, locale: page.locale });
  return indexed(audience, (reader, mine) => {
    const { filters, dropped } = understand(reader, asked);
    const home = homeOf(reader);
    const choice = choiceOf(reader, mine, filters);
    const { ids, next, lost } = pageOf(reader, mine.index, choice, page);
    return {
      version: versionOf(reader),
      count: mine.index.count(choice),
      entries: entriesOf(reader, ids, home, page.locale),
      next,
      facets: facetsOf(reader, mine, { choice, filters, locale: page.locale }),
      dropped: lost ? [...dropped, { param: "cursor", value: page.cursor ?? "" }] : dropped,
    };
  });
}
