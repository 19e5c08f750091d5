import type { ListRequest } from "@/lib/answers/list";
import { fail, ok, type Result } from "@/lib/result";
import { type Dropped, type Filters, filtersOf, parseView } from "@/lib/view";

const LONGEST_QUERY = 16_000;
const MOST = 500;
const USUAL = 100;

type RecordsQuery = {
  filters: Filters;
  page: Omit<ListRequest, "filters"> & { limit: number };
  dropped: Dropped[];
};

/** The parameters of the page `/`, and `limit`. Fails with `invalid` where the query is longer than any of ours. */
export function parseRecordsQuery(url: URL): Result<RecordsQuery> {
  if (url.search.length > LONGEST_QUERY) {
    return fail("invalid", `The query may have at most ${LONGEST_QUERY} characters.`);
  }
  const params = url.searchParams;
  const names = [...new Set(params.keys())].filter((name) => name !== "limit");
  const { view, dropped } = parseView(Object.fromEntries(names.map((name) => [name, params.getAll(name)])));
  const asked = params.get("limit");
  const limit = asked !== null && /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
  const fits = limit >= 1 && limit <= MOST;
  return ok({
    filters: filtersOf(view),
    page: { sort: view.sort, cursor: view.cursor, limit: fits ? limit : USUAL, locale: "en" },
    dropped: asked === null || fits ? dropped : [...dropped, { param: "limit", value: asked.slice(0, 60) }],
  });
}
