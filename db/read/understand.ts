import { prepared } from "@/db/prepared";
import { toDay } from "@/lib/day";
import { type Dropped, FACET_PARAMS, type FacetParam, type Filters } from "@/lib/view";
import { KINDS, LEVELS, STATUSES } from "@/lib/vocabulary";
import { homeOf } from "./head";
import { toMatch } from "./match";
import type { Reader } from "./snapshot";

/** The filters without what names nothing in the record, and what was left out. */
export function understand(reader: Reader, asked: Filters): { filters: Filters; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const filters = { ...asked };
  for (const param of FACET_PARAMS) {
    if (asked[param].length === 0) continue;
    const known = knownIn(reader, param, asked[param]);
    filters[param] = asked[param].filter((id) => known.has(id));
    for (const value of asked[param]) if (!known.has(value)) dropped.push({ param, value });
  }
  if (asked.q !== "" && toMatch(asked.q) === null) {
    filters.q = "";
    dropped.push({ param: "q", value: asked.q });
  }
  for (const param of ["from", "to"] as const) {
    const value = asked[param];
    if (value === null || toDay(value, "first") !== null) continue;
    filters[param] = null;
    dropped.push({ param, value });
  }
  return { filters, dropped };
}

const CLOSED = { kind: KINDS, status: STATUSES, level: LEVELS } as const;

function knownIn(reader: Reader, param: FacetParam, ids: string[]): Set<string> {
  if (param === "kind" || param === "status" || param === "level") return new Set<string>(CLOSED[param]);
  const known = new Set(registries(reader)[param].all(JSON.stringify(ids)));
  if (param === "party") known.delete(homeOf(reader));
  return known;
}

const registries = prepared((_reader, client) => {
  const among = (table: string) =>
    client.prepare<[string], string>(`select id from ${table} where id in (select value from json_each(?))`).pluck();
  return { party: among("parties"), topic: among("topics"), person: among("people"), source: among("sources") };
});
