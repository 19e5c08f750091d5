import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { annotations } from "@/db/desk-schema";
import { readAnnotationsOf } from "@/db/read/annotation-export";
import { readImportPlan } from "@/db/read/desk/import-plan";
import { revisions, sources } from "@/db/schema";
import { freshDatabase } from "@/db/testing";
import { toCollection } from "@/lib/annotation/web/to-web";
import type { By } from "../act";
import { annotate, prepareAnnotating, REPORT } from "./acts-testing";
import { importAnnotations } from "./import-annotations";
import { replyToAnnotation } from "./reply-to-annotation";
import { resolveAnnotation } from "./resolve-annotation";
import { reviseAnnotation } from "./revise-annotation";

const BASE = "https://entente.example";
let by: By;

beforeEach(async () => {
  await freshDatabase();
  by = (await prepareAnnotating()).anna.by;
});

async function exported(): Promise<string> {
  const all = [
    await readAnnotationsOf("editors", { event: "a-visit" }),
    await readAnnotationsOf("editors", { source: "report" }),
  ];
  const list = all.flatMap((one) => (one.ok ? one.value : []));
  return JSON.stringify(toCollection(list, { base: BASE, url: `${BASE}/api/annotations`, label: "All" }), null, 1);
}

async function take(text: string, base = BASE): Promise<string[]> {
  const taken = await importAnnotations(by, { text, base });
  if (!taken.ok) throw new Error(taken.error.message);
  return taken.value.map((one) => (one.refusal ? `${one.outcome}: ${one.refusal.reason}` : one.outcome));
}

const SAID = { motivation: "comment", body: "And yet.", language: null, audience: "everyone" } as const;
const passage = { source: "report", edition: 1, start: 12, end: 25 };

/** One of every sort, with a reply, a resolved one, and one that was changed. */
async function sayMuch(): Promise<void> {
  const { annotation } = await annotate(by, { audience: "everyone", body: "See [A. Sovann](/people/a-sovann)." });
  await replyToAnnotation(by, { ...SAID, to: annotation.id });
  await resolveAnnotation(by, { id: annotation.id, seen: 1 });
  await annotate(by, { motivation: "question", target: { event: "a-visit", field: "when" } });
  await annotate(by, { motivation: "tag", body: "late", target: passage });
  const { annotation: link } = await annotate(by, {
    motivation: "link",
    body: "/events/a-visit\nThe same.",
    target: passage,
  });
  await reviseAnnotation(by, { ...SAID, motivation: "link", body: "/events/a-visit", id: link.id, seen: 1, why: null });
}

test("what is exported is here already; elsewhere it is taken in unchanged, and exported as the same bytes", async () => {
  await sayMuch();
  const text = await exported();
  expect(await take(text)).toEqual(Array.from({ length: 5 }, () => "here"));
  await freshDatabase();
  by = (await prepareAnnotating()).ben.by;
  expect(await take(text)).toEqual(Array.from({ length: 5 }, () => "added"));
  expect(await exported()).toBe(text);
  expect(await take(text)).toEqual(Array.from({ length: 5 }, () => "here"));
  const [row] = await database().select().from(annotations).where(eq(annotations.motivation, "tag"));
  expect(row).toMatchObject({ creatorName: "Anna", importedBy: expect.stringMatching(/^account-/) });
  const made = and(eq(revisions.recordKind, "annotation"), eq(revisions.act, "import"));
  expect(await database().$count(revisions, made)).toBe(5);
});

test("nobody owns what was imported in another's name", async () => {
  await sayMuch();
  const text = await exported();
  await freshDatabase();
  const { anna, ben } = await prepareAnnotating();
  by = ben.by;
  const told = text.replaceAll(/urn:entente:account:account-\d+/g, `urn:entente:account:${anna.account.id}`);
  await take(told);
  const [row] = await database().select().from(annotations).where(eq(annotations.motivation, "tag"));
  const words = { ...SAID, id: row?.id ?? "", seen: 1, why: null };
  expect(await reviseAnnotation(anna.by, words)).toMatchObject({ ok: false, error: { code: "not-editor" } });
});

test("another version of what is here is refused", async () => {
  const { annotation } = await annotate(by);
  const text = await exported();
  expect(await take(text.replace("So it was.", "So it was not."))).toEqual(["refused: conflict"]);
  const [row] = await database().select().from(annotations).where(eq(annotations.id, annotation.id));
  expect(row?.body).toBe("So it was.");
});

const foreign = (id: string, rest: object) => ({
  "@context": "http://www.w3.org/ns/anno.jsonld",
  ...{ id: `https://notes.example/${id}`, type: "Annotation", body: { type: "TextualBody", value: "Hm." } },
  ...rest,
});
const quoting = (id: string, exact: string, more: object = {}) =>
  foreign(id, {
    target: { source: "https://paper.example/report", selector: { type: "TextQuoteSelector", exact, ...more } },
  });

test("passages of a report that we have are found by their words, or kept as orphans", async () => {
  const file = [
    quoting("1", "met B. Larsen"),
    quoting("2", "A. Sovann", { prefix: "Later " }),
    quoting("3", "A. Sovann"),
    quoting("4", "A. Sovann left"),
  ];
  expect(await take(JSON.stringify(file))).toEqual(["added", "added", "orphan", "orphan"]);
  const rows = await database().select().from(annotations).orderBy(annotations.via);
  expect(rows.map(({ start, end, edition, exact }) => [start, end, edition, exact])).toEqual([
    [12, 25, 1, "met B. Larsen"],
    [43, 52, 1, "A. Sovann"],
    [null, null, null, "A. Sovann"],
    [null, null, null, "A. Sovann left"],
  ]);
  expect(rows.map((one) => one.via)).toEqual([1, 2, 3, 4].map((one) => `https://notes.example/${one}`));
  expect(await take(JSON.stringify(file))).toEqual(["here", "here", "here", "here"]);
});

test("an orphan goes out and comes back as it is", async () => {
  await take(JSON.stringify([quoting("1", "A. Sovann left")]));
  await annotate(by, { target: passage });
  await database().update(sources).set({ edition: 2, text: "Nothing of it is left." });
  const text = await exported();
  await database().delete(annotations);
  expect(await take(text)).toEqual(["orphan", "orphan"]);
  expect(await exported()).toBe(text);
  await database().delete(annotations);
  await database()
    .update(sources)
    .set({ edition: 3, text: `Corrected. ${REPORT}` });
  expect(await take(text)).toEqual(["orphan", "added"]);
});

test("threads are settled before their replies, wherever they stand in the file", async () => {
  const reply = (id: string, to: string) =>
    foreign(id, { motivation: "replying", target: `${BASE}/annotations/${to}` });
  const own = { ...foreign("x", { target: `${BASE}/events/a-visit` }), id: `${BASE}/annotations/thread` };
  const middle = { ...reply("x", "thread"), id: `${BASE}/annotations/middle` };
  const file = [reply("1", "middle"), reply("2", "gone"), middle, own, own];
  expect(await take(JSON.stringify(file))).toEqual(["added", "refused: reply", "added", "added", "refused: twice"]);
  const rows = await database().select().from(annotations).orderBy(annotations.replyTo, annotations.id);
  expect(rows.map(({ eventId, replyTo }) => [eventId, replyTo])).toEqual([
    ["a-visit", null],
    ["a-visit", "thread"],
    ["a-visit", "thread"],
  ]);
});

test("a plan tells what would be taken in, and takes nothing in", async () => {
  const text = JSON.stringify([
    quoting("1", "met B. Larsen"),
    foreign("2", { target: `${BASE}/events/nothing` }),
    foreign("3", {
      target: { source: `${BASE}/events/a-visit`, selector: { type: "FragmentSelector", value: "field=place" } },
    }),
  ]);
  expect(await readImportPlan(text, BASE)).toMatchObject([
    { outcome: "added", said: { words: "Hm.", page: { source: "report" }, exact: "met B. Larsen" } },
    { outcome: "refused", refusal: { reason: "target-elsewhere", at: "target" } },
    { outcome: "refused", refusal: { reason: "fact", at: "target.selector" } },
  ]);
  expect(await database().$count(annotations)).toBe(0);
});
