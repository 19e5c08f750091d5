import { toDay, toIsoDay } from "./day";
import { KINDS, LEVELS, STATUSES } from "./vocabulary";

/**
 * State of `/`, which lives in its address and nowhere else. [contract: parameter names]
 * Days are since 1970-01-01. Empty lists and nulls mean "not limited".
 */
export type Filters = {
  party: string[];
  kind: string[];
  status: string[];
  topic: string[];
  person: string[];
  level: string[];
  source: string[];
  q: string;
  /** As given: `YYYY[-MM[-DD]]`. `from` counts from its first day, `to` to its last. */
  from: string | null;
  to: string | null;
  certain: boolean;
};

export const FORMS = ["timeline", "list", "table"] as const;
export const LANE_KEYS = ["party", "topic", "kind", "person"] as const;
export const SORTS = [
  "when",
  "-when",
  "title",
  "-title",
  "kind",
  "-kind",
  "status",
  "-status",
  "party",
  "-party",
] as const;

export type Form = (typeof FORMS)[number];
export type LaneKey = (typeof LANE_KEYS)[number];
export type Sort = (typeof SORTS)[number];

export type View = Filters & {
  view: Form;
  lane: LaneKey;
  event: string | null;
  /** Visible window, first and last day. Null: fit to the set. */
  at: { from: number; to: number } | null;
  sort: Sort;
  cursor: string | null;
};

/** A parameter or value that was not understood, and so left out. `value` is clipped for showing. */
export type Dropped = { param: string; value: string };

export type RawParams = Record<string, string | string[] | undefined>;

export const FACET_PARAMS = ["party", "kind", "status", "topic", "level", "source", "person"] as const;
export type FacetParam = (typeof FACET_PARAMS)[number];

const MOST_VALUES = 50;

/** Reads one value; null where it is broken. Not zod's, which alone would be a tenth of the page's JavaScript. */
type Reader<T> = (text: string) => T | null;

const matching = (form: RegExp, most: number): Reader<string> => {
  return (text) => (text.length <= most && form.test(text) ? text : null);
};
const oneOf = <T extends string>(values: readonly T[]): Reader<T> => {
  return (text) => values.find((value) => value === text) ?? null;
};

const id = matching(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 120);
const day: Reader<string> = (text) => (toDay(text, "first") === null ? null : text);

const SINGLE = {
  // Control, private-use and half characters have no business in a search.
  q: matching(/^[^\p{Cc}\p{Co}\p{Cs}]*$/u, 200),
  from: day,
  to: day,
  certain: oneOf(["0", "1"]),
  view: oneOf(FORMS),
  lane: oneOf(LANE_KEYS),
  event: id,
  at: parseWindow,
  sort: oneOf(SORTS),
  cursor: matching(/^[A-Za-z0-9_-]+$/, 300),
};

const LIST: Record<FacetParam, Reader<string>> = {
  party: id,
  kind: oneOf(KINDS),
  status: oneOf(STATUSES),
  topic: id,
  level: oneOf(LEVELS),
  source: id,
  person: id,
};

/** Reads the parameters of an address. Never throws: what is broken is dropped and named. */
export function parseView(raw: RawParams): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const drop = (param: string, value: string) => dropped.push(toDropped(param, value));

  const texts = new Map<string, string>();
  for (const [param, value] of Object.entries(raw)) {
    if (value === undefined) continue;
    const all = Array.isArray(value) ? value : [value];
    if (Object.hasOwn(LIST, param)) texts.set(param, all.join(","));
    else if (Object.hasOwn(SINGLE, param)) {
      texts.set(param, all[0] ?? "");
      for (const extra of all.slice(1)) drop(param, extra);
    } else drop(param, all.join(","));
  }

  const list = (param: FacetParam): string[] => {
    const values = [...new Set((texts.get(param) ?? "").split(",").filter((value) => value !== ""))];
    const good = values.filter((value) => LIST[param](value) !== null);
    for (const value of values) if (!good.includes(value)) drop(param, value);
    for (const value of good.slice(MOST_VALUES)) drop(param, value);
    return good.slice(0, MOST_VALUES);
  };
  const single = <K extends keyof typeof SINGLE>(param: K): ReturnType<(typeof SINGLE)[K]> | null => {
    const text = texts.get(param);
    if (text === undefined || text === "") return null;
    const value = SINGLE[param](text) as ReturnType<(typeof SINGLE)[K]>;
    if (value === null) drop(param, text);
    return value;
  };

  let from = single("from");
  const to = single("to");
  if (from !== null && to !== null && (toDay(from, "first") ?? 0) > (toDay(to, "last") ?? 0)) {
    drop("from", from);
    from = null;
  }
  const view: View = {
    party: list("party"),
    kind: list("kind"),
    status: list("status"),
    topic: list("topic"),
    person: list("person"),
    level: list("level"),
    source: list("source"),
    q: (single("q") ?? "").trim(),
    from,
    to,
    certain: single("certain") === "1",
    view: single("view") ?? "timeline",
    lane: single("lane") ?? "party",
    event: single("event"),
    at: single("at"),
    sort: single("sort") ?? "when",
    cursor: single("cursor"),
  };
  return { view, dropped };
}

/** The address's query for a view, defaults left out, always in the same order; "" for the plain view. */
export function printView(view: View): string {
  const params: [string, string][] = [];
  const add = (param: string, value: string | null, plain = "") => {
    if (value !== null && value !== plain) params.push([param, value]);
  };
  add("view", view.view, "timeline");
  for (const param of FACET_PARAMS) add(param, view[param].join(","));
  add("q", view.q);
  add("from", view.from);
  add("to", view.to);
  add("certain", view.certain ? "1" : "");
  add("lane", view.lane, "party");
  add("sort", view.sort, "when");
  add("at", view.at === null ? null : `${toIsoDay(view.at.from)}..${toIsoDay(view.at.to)}`);
  add("cursor", view.cursor);
  add("event", view.event);
  const query = params
    .map(([param, value]) => `${param}=${encodeURIComponent(value).replaceAll("%2C", ",")}`)
    .join("&");
  return query === "" ? "" : `?${query}`;
}

/** The filters of a view alone: what a read is asked for, and its cache key. */
export function filtersOf(view: View): Filters {
  const { party, kind, status, topic, person, level, source, q, from, to, certain } = view;
  return { party, kind, status, topic, person, level, source, q, from, to, certain };
}

export function hasFilters(filters: Filters): boolean {
  return (
    FACET_PARAMS.some((param) => filters[param].length > 0) ||
    filters.q !== "" ||
    filters.from !== null ||
    filters.to !== null
  );
}

function parseWindow(text: string): { from: number; to: number } | null {
  const [first, last, ...rest] = text.split("..");
  if (first === undefined || last === undefined || rest.length > 0) return null;
  const from = toDay(first, "first");
  const to = toDay(last, "last");
  return from === null || to === null || from > to ? null : { from, to };
}

/** Fit to be shown. */
export function toDropped(param: string, value: string): Dropped {
  return { param: clip(param, 20), value: clip(value, 60) };
}

function clip(text: string, most: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is shown of a broken value must be printable
  const printable = Array.from(text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd"));
  return printable.length > most ? `${printable.slice(0, most).join("")}…` : printable.join("");
}
