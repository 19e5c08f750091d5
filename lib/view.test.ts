import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FACET_PARAMS, filtersOf, hasFilters, parseView, printView, type RawParams } from "./view";

const paramsOf = (query: string): RawParams => Object.fromEntries(new URLSearchParams(query));

test("no parameters are the plain view, and the plain view prints nothing", () => {
  const { view, dropped } = parseView({});
  expect(dropped).toEqual([]);
  expect(view).toMatchObject({ view: "timeline", lane: "party", sort: "when", at: null, q: "", certain: false });
  expect(printView(view)).toBe("");
  expect(hasFilters(filtersOf(view))).toBe(false);
});

test("every parameter of the contract is read and printed again", () => {
  const query =
    "?view=table&party=FR,JP&kind=visit,luncheon&status=held&topic=digital&level=minister&source=a-paper&person=hun-sen" +
    "&q=scholarships%20%26%20more&from=2019&to=2025-02&certain=1&lane=topic&sort=-when&at=2019-01-01..2025-02-28&cursor=abc_-9&event=a-visit";
  const { view, dropped } = parseView(paramsOf(query));
  expect(dropped).toEqual([]);
  expect(printView(view)).toBe(query);
  expect(view.at).toEqual({ from: 17897, to: 20147 });
  expect(hasFilters(filtersOf(view))).toBe(true);
});

test.each<[RawParams, string[]]>([
  [{ kind: "visit,party,held" }, ["kind=party", "kind=held"]],
  [{ party: ["FR", "<script>"] }, ["party=<script>"]],
  [{ view: "map" }, ["view=map"]],
  [{ view: ["list", "table"] }, ["view=table"]],
  [{ from: "yesterday", to: "2024-13" }, ["from=yesterday", "to=2024-13"]],
  [{ from: "2025", to: "2024" }, ["from=2025"]],
  [{ at: "2025-01-01..2024-01-01" }, ["at=2025-01-01..2024-01-01"]],
  [{ at: "2025-01-01" }, ["at=2025-01-01"]],
  [{ q: "a\u0000b" }, ["q=a\ufffdb"]],
  [{ q: "x".repeat(201) }, [`q=${"x".repeat(60)}…`]],
  [{ q: `${"x".repeat(59)}${"🕊".repeat(200)}` }, [`q=${"x".repeat(59)}🕊…`]],
  [{ utm_source: "mail" }, ["utm_source=mail"]],
  [{ constructor: "x", toString: "y", ["__proto__"]: "z" }, ["constructor=x", "toString=y", "__proto__=z"]],
  [
    { certain: "yes", sort: "size", lane: "colour", cursor: "a b", event: "../x" },
    ["certain=yes", "sort=size", "lane=colour", "cursor=a b", "event=../x"].sort(),
  ],
])("what is broken in %j is dropped and named", (raw, expected) => {
  const named = parseView(raw).dropped.map(({ param, value }) => `${param}=${value}`);
  expect(named.sort()).toEqual([...expected].sort());
});

test("a facet takes fifty different values; the rest is dropped, a repeated one is not counted", () => {
  const many = Array.from({ length: 52 }, (_, at) => `topic-${at}`);
  const { view, dropped } = parseView({ topic: [...many, "topic-0"].join(",") });
  expect(view.topic).toEqual(many.slice(0, 50));
  expect(dropped.map((one) => one.value)).toEqual(["topic-50", "topic-51"]);
});

test("an empty value says nothing and is no error", () => {
  expect(parseView({ party: "", q: "", from: "", event: "", at: undefined })).toEqual(parseView({}));
});

const value = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "FR",
    "visit,held",
    "2024",
    "2024-02-30",
    "1",
    "list",
    "-when",
    "2019..2020",
    "a,,b",
    "é\ud800",
    "%",
    "0000",
  ),
);
const param = fc.oneof(
  fc.constantFrom(...FACET_PARAMS, "q", "from", "to", "certain", "view", "lane", "event", "at", "sort", "cursor"),
  fc.string(),
  fc.constantFrom("constructor", "toString", "hasOwnProperty"),
);
const raw = fc.dictionary(param, fc.oneof(value, fc.array(value, { maxLength: 4 })), { maxKeys: 12 });

test("reading never throws, and what was read is printed so that reading it again gives the same", () => {
  fc.assert(
    fc.property(raw, (params) => {
      const { view } = parseView(params);
      const printed = printView(view);
      const again = parseView(paramsOf(printed));
      expect(again).toEqual({ view, dropped: [] });
      expect(printView(again.view)).toBe(printed);
    }),
    { numRuns: 1000 },
  );
});
