import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { events, sources } from "@/db/schema";
import { freshDatabase } from "@/db/testing";
import type { By } from "@/db/write/act";
import { annotate, prepareAnnotating, REPORT } from "@/db/write/annotation/acts-testing";
import { replyToAnnotation } from "@/db/write/annotation/reply-to-annotation";
import { resolveAnnotation } from "@/db/write/annotation/resolve-annotation";
import { withdrawAnnotation } from "@/db/write/annotation/withdraw-annotation";
import { parseAnnotationFilters, printAnnotationFilters } from "@/lib/annotation/list-filters";
import { readAnnotationsOf } from "./annotation-export";
import { readThread } from "./annotation-threads";
import { readAnnotationList } from "./desk/annotation-list";
import { readEvent } from "./event";
import { readSource } from "./source";

let anna: { by: By; account: { id: string } };
let ben: typeof anna;

beforeEach(async () => {
  await freshDatabase();
  ({ anna, ben } = await prepareAnnotating());
});

const passage = { source: "report", edition: 1, start: 12, end: 25 };
const SAID = { motivation: "comment", body: "And yet.", language: "en", audience: "everyone" } as const;

async function reply(by: By, to: string, said: Partial<typeof SAID> & object = {}) {
  const made = await replyToAnnotation(by, { ...SAID, ...said, to });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.annotation.id;
}

async function idsOf(audience: "public" | "editors"): Promise<string[]> {
  const event = await readEvent(audience, "a-visit", "en");
  const source = await readSource(audience, "report", "en");
  const onEvent = event.ok ? event.value.annotations : [];
  const inSource = source.ok ? source.value.annotations : [];
  const ids = [...onEvent, ...inSource].map((one) => one.id);
  const given = [
    await readAnnotationsOf(audience, { event: "a-visit" }),
    await readAnnotationsOf(audience, { source: "report" }),
  ];
  expect(given.flatMap((one) => (one.ok ? one.value.map(({ id }) => id) : []))).toEqual(ids);
  return ids;
}

test("readers see what is for everyone, in threads for everyone, on what is published, and not withdrawn", async () => {
  const open = (await annotate(anna.by, { audience: "everyone" })).annotation.id;
  const closed = (await annotate(anna.by)).annotation.id;
  const inText = (await annotate(anna.by, { audience: "everyone", target: passage })).annotation.id;
  const gone = (await annotate(anna.by, { audience: "everyone" })).annotation.id;
  const answer = await reply(ben.by, open);
  const toGone = await reply(ben.by, gone);
  const inner = await reply(ben.by, closed);
  await withdrawAnnotation(anna.by, { id: gone, seen: 1, why: null });
  expect((await idsOf("public")).sort()).toEqual([open, answer, inText].sort());
  expect((await idsOf("editors")).sort()).toEqual([open, closed, inText, answer, inner, toGone].sort());
  for (const id of [closed, gone, toGone, inner])
    expect(await readThread("public", id, "en")).toMatchObject({ ok: false });
  expect(await readThread("public", answer, "en")).toMatchObject({
    ok: true,
    value: { annotation: { id: open, creator: { name: "Anna" } }, replies: [{ id: answer, replyTo: open }] },
  });
  await database().update(events).set({ state: "draft" });
  await database().update(sources).set({ state: "draft" });
  expect(await readAnnotationsOf("public", { event: "a-visit" })).toMatchObject({ ok: false });
  for (const id of [open, inText]) expect(await readThread("public", id, "en")).toMatchObject({ ok: false });
  expect(await readThread("editors", open, "en")).toMatchObject({ ok: true });
});

test("a thread tells what it speaks of, and editors find a withdrawn one by its address", async () => {
  const fact = (await annotate(anna.by, { target: { event: "a-visit", field: "participants/a-sovann" } })).annotation
    .id;
  await withdrawAnnotation(anna.by, { id: fact, seen: 1, why: null });
  expect(await readThread("editors", fact, "en")).toMatchObject({
    value: {
      annotation: { state: "withdrawn", revision: 2 },
      page: { kind: "event", event: { id: "a-visit" }, field: "participants/a-sovann", subject: { text: "a-sovann" } },
    },
  });
  const inText = (await annotate(anna.by, { target: passage })).annotation.id;
  expect(await readThread("editors", inText, "en")).toMatchObject({
    value: {
      annotation: {
        target: { source: "report", place: { start: 12, end: 25 }, exact: "met B. Larsen" },
        modified: null,
      },
      page: { kind: "source", id: "report", title: "report", language: "en" },
    },
  });
  expect(await readThread("editors", "nothing", "en")).toMatchObject({ ok: false, error: { code: "not-found" } });
});

test("a passage of an older edition is an orphan, with the words that it was on", async () => {
  const { id } = (await annotate(anna.by, { target: passage })).annotation;
  await database()
    .update(sources)
    .set({ edition: 2, text: `Corrected. ${REPORT}` });
  const thread = await readThread("editors", id, "en");
  expect(thread).toMatchObject({ value: { annotation: { target: { place: null, exact: "met B. Larsen" } } } });
  const { threads } = await readAnnotationList(parseAnnotationFilters({ orphan: "1" }), null, "en");
  expect(threads.map((one) => one.annotation.id)).toEqual([id]);
});

test("the list is narrowed by every filter, and finds a thread by its replies", async () => {
  const link = (await annotate(anna.by, { motivation: "link", body: "/events/a-visit\nThe same." })).annotation.id;
  const named = (await annotate(anna.by, { body: "By [him](/people/a-sovann)?", motivation: "question" })).annotation
    .id;
  const inText = (await annotate(ben.by, { target: passage, motivation: "tag", body: "late" })).annotation.id;
  await reply(ben.by, link);
  await resolveAnnotation(ben.by, { id: named, seen: 1 });
  const gone = (await annotate(anna.by)).annotation.id;
  await withdrawAnnotation(anna.by, { id: gone, seen: 1, why: null });
  const found = async (params: Record<string, string>) => {
    const filters = parseAnnotationFilters(params);
    expect(Object.fromEntries(printAnnotationFilters(filters))).toEqual(params);
    const { threads } = await readAnnotationList(filters, null, "en");
    return threads.map((one) => one.annotation.id).sort();
  };
  expect(await found({})).toEqual([link, named, inText].sort());
  expect(await found({ state: "resolved" })).toEqual([named]);
  expect(await found({ state: "withdrawn" })).toEqual([gone]);
  expect(await found({ motivation: "question" })).toEqual([named]);
  expect(await found({ author: ben.account.id })).toEqual([link, inText].sort());
  expect(await found({ mention: "people/a-sovann" })).toEqual([named]);
  expect(await found({ mention: "events/a-visit" })).toEqual([link]);
  expect(await found({ mention: "events/a-vis" })).toEqual([]);
  expect(await found({ source: "report", state: "open" })).toEqual([inText]);
  expect(await found({ event: "a-visit", motivation: "tag" })).toEqual([]);
  expect(await found({ orphan: "1" })).toEqual([]);
  expect((await readAnnotationList(parseAnnotationFilters({}), null, "en")).authors.map((one) => one.name)).toEqual([
    "Anna",
    "Ben",
  ]);
});

test("filters that mean nothing are left aside", () => {
  const none = parseAnnotationFilters({});
  expect(
    parseAnnotationFilters({ state: "lost", motivation: ["mood"], author: "a b", mention: "sources/a", orphan: "yes" }),
  ).toEqual(none);
  expect(printAnnotationFilters(none).toString()).toBe("");
});

test("the pages of the list hold every thread once, whoever speaks meanwhile", async () => {
  const ids: string[] = [];
  for (let at = 0; at < 33; at += 1) ids.push((await annotate(anna.by, { body: `No. ${at}` })).annotation.id);
  const first = await readAnnotationList(parseAnnotationFilters({}), null, "en");
  expect(first).toMatchObject({ total: 33, threads: { length: 30 } });
  await annotate(ben.by);
  const second = await readAnnotationList(parseAnnotationFilters({}), first.next, "en");
  expect(second.next).toBeNull();
  const seen = [...first.threads, ...second.threads].map((one) => one.annotation.id);
  expect([...seen].sort()).toEqual(ids.sort());
  const broken = await readAnnotationList(parseAnnotationFilters({}), "'; drop table events", "en");
  expect(broken.threads).toHaveLength(30);
});
