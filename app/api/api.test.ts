import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import {
  createAccount,
  createEvent,
  createHead,
  createSession,
  createSource,
  freshDatabase,
  readEventRecords,
} from "@/db/testing";
import { annotate } from "@/db/write/annotation/acts-testing";
import { mergeEvent } from "@/db/write/event/merge-event";
import { withdrawEvent } from "@/db/write/event/withdraw-event";
import { EventRecord } from "@/lib/event";
import { GET as getAnnotations } from "./annotations/route";
import { GET as getEvent } from "./events/[id]/route";
import { GET as getEvents } from "./events/route";
import { GET as getHealth } from "./health/route";
import { GET as getSource } from "./sources/[id]/route";

const ORIGIN = "http://entente.test";
const request = (path: string, headers: HeadersInit = {}) => new Request(`${ORIGIN}${path}`, { headers });
const events = (query = "", headers: HeadersInit = {}) => getEvents(request(`/api/events${query}`, headers));
const event = (id: string) => getEvent(request("/"), { params: Promise.resolve({ id }) });
const annotationsOf = (query: string, headers: HeadersInit = {}) =>
  getAnnotations(request(`/api/annotations${query}`, { host: "entente.test", ...headers }));
const source = (id: string) => getSource(request("/"), { params: Promise.resolve({ id }) });

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createSource({ id: "a-paper", text: "🕊 They met in June.", url: "https://example.org/a" });
  await createEvent({
    id: "a-meeting",
    when: { edtf: "2019-06", kind: "within" },
    evidence: [{ field: "status", source: "a-paper", exact: "They met", basis: "stated" }],
  });
  await createEvent({ id: "talks", kind: "talks", parties: [{ party: "KH" }, { party: "JP" }] });
});

test("the list answers whole records in the contract's shape", async () => {
  const response = await events();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-cache");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const answer = await response.json();
  expect(Object.keys(answer)).toEqual(["version", "total", "next", "events"]);
  expect([answer.version, answer.total, answer.next]).toEqual([2, 2, null]);
  const [first] = answer.events;
  expect(first).toMatchObject({ id: "a-meeting", url: "/events/a-meeting", revision: 1 });
  expect(first.when).toEqual({ edtf: "2019-06", kind: "within", bounds: [18048, 18077, 18048, 18077] });
  expect(first.evidence[0]).toMatchObject({ field: "status", exact: "They met", start: 2, end: 10 });
  expect(first.evidence[0].id).toMatch(/^e[0-9a-f]{12}$/);
  expect(first.evidence.at(-1)).toMatchObject({ basis: "editorial", start: null, end: null });
});

test("a record of the API is an EventRecord once its own additions are taken away", async () => {
  const { url: _, revision: __, ...record } = await (await event("a-meeting")).json();
  const { bounds: ___, ...when } = record.when;
  const evidence = record.evidence.map(({ id: _, start: __, end: ___, ...one }: Record<string, unknown>) => one);
  expect(EventRecord.safeParse({ ...record, when, evidence }).error).toBeUndefined();
});

test("the page's parameters filter, `limit` and `cursor` page", async () => {
  expect(await (await events("?party=JP&kind=talks,visit")).json()).toMatchObject({
    total: 1,
    events: [{ id: "talks" }],
  });
  const first = await (await events("?limit=1")).json();
  expect(first).toMatchObject({ total: 2, events: [{ id: "a-meeting" }], next: expect.any(String) });
  const second = await (await events(`?limit=1&cursor=${first.next}`)).json();
  expect(second).toMatchObject({ total: 2, events: [{ id: "talks" }], next: null });
});

test("broken parameters are dropped and named", async () => {
  const answer = await (
    await events("?party=XX&kind=nonsense&limit=501&cursor=abc&what=1&from=June&view=table")
  ).json();
  expect(answer.total).toBe(2);
  expect(answer.dropped.map((one: { param: string }) => one.param).sort()).toEqual([
    "cursor",
    "from",
    "kind",
    "limit",
    "party",
    "what",
  ]);
});

test("a client that has the answer gets 304 until the answer changes", async () => {
  const etag = (await events()).headers.get("etag") ?? "";
  expect(etag).toMatch(/^"2-[\w-]{22}"$/);
  const again = await events("", { "if-none-match": `"other", W/${etag}` });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  expect((await events("?party=JP", { "if-none-match": etag })).status).toBe(200);
  await createEvent();
  expect((await events("", { "if-none-match": etag })).status).toBe(200);
});

test("one event, one source, and health", async () => {
  expect(await (await event("talks")).json()).toMatchObject({ id: "talks", kind: "talks", url: "/events/talks" });
  const paper = await (await source("a-paper")).json();
  const keys = ["id", "title", "publisher", "language", "published", "url", "sha256", "text", "furniture"];
  expect(Object.keys(paper)).toEqual(keys);
  expect(paper).toMatchObject({ published: "2020-01-01", text: "🕊 They met in June.", furniture: [] });
  expect(await (await getHealth(request("/api/health"))).json()).toEqual({ status: "ok", version: 2 });
});

test("what is not there is a written 404", async () => {
  for (const response of [await event("nothing"), await source("nothing"), await event("a\0b\ud800")]) {
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: "not-found", message: expect.any(String) } });
  }
});

const HOSTILE = [
  `?q=${"a".repeat(100_000)}`,
  `?${"party=FR&".repeat(12_000)}`,
  "?q=%00&party=%00&cursor=%00&event=%00&limit=%00",
  "?q=%ED%A0%80%22%2A%20NEAR(&party=%ED%A0%80",
  "?__proto__=1&constructor=2&toString=3&hasOwnProperty=4",
  "?from=9999-99-99&to=-9999-01-01&at=..&sort=id;drop table events",
  "?q='%20OR%201=1--&kind=<script>alert(1)</script>",
  "?party[]=FR&party[$ne]=FR&limit=-1&limit=1e9&limit=NaN",
  "?cursor=WyJ3aGVuIiwxLDEse31d",
  `?topic=${Array.from({ length: 3000 }, (_, at) => `t${at}`).join(",")}`,
];

test.each(HOSTILE)("the hostile query %s gets an answer", async (query) => {
  const response = await events(query);
  expect([200, 400]).toContain(response.status);
  const answer = await response.json();
  expect(response.status === 200 ? answer.events : answer.error.message).toBeDefined();
});

test("no query breaks the list", async () => {
  const names = ["q", "party", "from", "to", "at", "cursor", "limit", "sort", "certain", "kind"];
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: "binary" })), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(pairs, async (params) => {
      expect((await events(`?${new URLSearchParams(params)}`)).status).toBe(200);
    }),
    { numRuns: 200, seed: 5 },
  );
});

test("an event that was merged answers with where it went, and a withdrawn one with nothing", async () => {
  const by = await createSession(await createAccount());
  const [record] = await readEventRecords(["talks"]);
  if (!record) throw new Error("The talks are gone.");
  const { id: into, ...body } = record;
  await mergeEvent(by, { from: "a-meeting", into, seen: { from: 1, into: 1 }, record: body, why: null });
  const response = await event("a-meeting");
  expect([response.status, response.headers.get("location")]).toEqual([301, "/api/events/talks"]);
  expect(await response.json()).toMatchObject({ error: { code: "merged", id: "talks" } });
  await withdrawEvent(by, { id: "talks", seen: 2, why: "never happened" });
  expect((await event("a-meeting")).status).toBe(404);
  expect((await event("talks")).status).toBe(404);
});

test("the annotations on an event or a source are Web Annotations, and those for editors are not for everyone", async () => {
  const by = await createSession(await createAccount({ name: "Anna" }));
  const target = { source: "a-paper", edition: 1, start: 2, end: 10 };
  await annotate(by, { target, audience: "everyone", body: "For all." });
  await annotate(by, { target, body: "For some." });
  const response = await annotationsOf("?source=a-paper");
  expect(response.headers.get("content-type")).toMatch(
    /^application\/ld\+json; profile="http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/,
  );
  const { total, first } = await response.json();
  expect(total).toBe(1);
  expect(first.items[0]).toMatchObject({
    body: { value: "For all." },
    creator: { name: "Anna" },
    target: {
      source: `${ORIGIN}/sources/a-paper`,
      selector: [
        { type: "TextQuoteSelector", exact: "They met" },
        { type: "TextPositionSelector", start: 2, end: 10 },
      ],
    },
  });
  const etag = response.headers.get("etag") ?? "";
  expect((await annotationsOf("?source=a-paper", { "if-none-match": etag })).status).toBe(304);
  expect((await annotationsOf("?event=talks")).status).toBe(200);
  expect((await annotationsOf("?event=nothing")).status).toBe(404);
  for (const query of ["", "?event=talks&source=a-paper", "?event=", "?event=%20"]) {
    expect((await annotationsOf(query)).status).toBe(400);
  }
});
