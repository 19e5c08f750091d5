import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { events, meta, people, revisions, sources } from "@/db/schema";
import { allEventIds, createEvent, freshDatabase, readEventRecords } from "@/db/testing";
import { loadDataset } from "./load-dataset";
import { edit, madeUpFolder } from "./testing";

const MEETING = "2019-06-04-a-sovann-b-larsen";
const FILE = `events/${MEETING}.yaml`;

let folder: string;
beforeEach(async () => {
  folder = await madeUpFolder();
});

const load = () => loadDataset(folder, database());
const version = async () => (await database().select().from(meta).where(eq(meta.key, "version")))[0]?.value;
const found = (words: string) =>
  database()
    .all<{ event_id: string }>(sql`select event_id from event_words where event_words match ${words}`)
    .map((row) => row.event_id);

test("a dataset is loaded whole, each event with its first revision and its search words", async () => {
  const loaded = await load();
  expect(loaded).toEqual({
    ok: true,
    report: {
      registries: 5,
      sources: 1,
      events: { added: [MEETING, "2019-holm-visit"], changed: [], unchanged: [], kept: [] },
    },
  });
  const made = await database().select().from(revisions).where(eq(revisions.recordKind, "event"));
  expect(made.map(({ number, who, before, after }) => [number, who, before, (after as { id: string }).id])).toEqual([
    [1, "load", null, MEETING],
    [1, "load", null, "2019-holm-visit"],
  ]);
  expect(made[0]?.after).toEqual((await readEventRecords([MEETING]))[0]);
  expect(await version()).toBe("1");
  for (const words of ["Larsen", "Rural", "Reap", "Roads", '"We hope"', "evenement"])
    expect(found(words)).toContain(MEETING);
  expect(found("nowhere")).toEqual([]);
});

test("loading again changes nothing: no revision, no new version", async () => {
  await load();
  const before = await database().select().from(events);
  expect(await load()).toMatchObject({
    ok: true,
    report: { registries: 0, sources: 0, events: { added: [], unchanged: { length: 2 } } },
  });
  expect(await database().select().from(events)).toEqual(before);
  expect(await database().$count(revisions, eq(revisions.recordKind, "event"))).toBe(2);
  expect(await version()).toBe("1");
});

test("what changed in the files is changed in the database, and only that", async () => {
  await load();
  edit(folder, FILE, "Siem Reap", "Siem Riep");
  edit(folder, "people.yaml", "Larsen ]", "Larsen, Bjørn ]");
  expect(await load()).toMatchObject({
    ok: true,
    report: { registries: 1, events: { changed: [MEETING], unchanged: ["2019-holm-visit"] } },
  });
  expect((await readEventRecords([MEETING]))[0]?.place?.name).toBe("Siem Riep");
  expect(
    await database()
      .select()
      .from(revisions)
      .where(and(eq(revisions.number, 2), eq(revisions.recordKind, "event"))),
  ).toMatchObject([
    { recordId: MEETING, before: { place: { name: "Siem Reap" } }, after: { place: { name: "Siem Riep" } } },
  ]);
  expect(found("Bjørn")).toEqual([MEETING]);
  expect(await version()).toBe("2");
});

test("an event edited since it was loaded is kept and reported", async () => {
  await load();
  const [event] = await readEventRecords([MEETING]);
  if (!event) throw new Error("not loaded");
  await createEvent({ ...event, title: { en: "Edited by hand" } }, { who: "an-editor", why: "clearer" });
  expect(await load()).toMatchObject({ ok: true, report: { events: { kept: [MEETING], changed: [] } } });
  edit(folder, FILE, "Siem Reap", "Siem Riep");
  expect(await load()).toMatchObject({ ok: true, report: { events: { kept: [MEETING], changed: [] } } });
  expect((await readEventRecords([MEETING]))[0]?.title).toEqual({ en: "Edited by hand" });
});

test("furniture is not laid over evidence of an event that is kept", async () => {
  await load();
  const [event] = await readEventRecords([MEETING]);
  if (!event) throw new Error("not loaded");
  await createEvent({ ...event, title: { en: "Edited by hand" } }, { who: "an-editor", why: null });
  edit(folder, "sources/a-paper.yaml", "slips:", "  - exact: in Siem Reap 🕊\nslips:");
  edit(folder, FILE, "exact: in Siem Reap 🕊", "exact: A. Sovann met Ambassador B. Larsen again");
  await expect(load()).rejects.toThrow(
    `The furniture of sources/a-paper lies over evidence of events/${MEETING} (place)`,
  );
  expect((await database().select().from(sources))[0]?.furniture).toEqual([[0, 39]]);
});

test("one refusal leaves the database as it was, and all refusals stand in one list", async () => {
  edit(folder, FILE, "kind: meeting", "kind: party");
  edit(folder, FILE, "Siem Reap 🕊", "Siem Riep 🕊");
  edit(folder, "events/2019-holm-visit.yaml", "the visit of Ministr Holm", "the visit of Minister Holm");
  edit(folder, "people.yaml", "id: a-sovann", "id: A Sovann");
  const loaded = await load();
  expect(loaded.ok ? [] : loaded.refusals.map(({ file, field }) => [file, field])).toEqual([
    ["people.yaml", "A Sovann.id"],
    [FILE, "kind"],
    ["events/2019-holm-visit.yaml", "evidence.0 (status)"],
  ]);
  expect(await allEventIds()).toEqual([]);
  expect(await database().$count(people)).toBe(0);
  expect(await version()).toBeUndefined();
});

test("a failure while writing leaves the database as it was", async () => {
  database().$client.exec(
    "create trigger no_more before insert on events when new.id like '2019-holm%' begin select raise(abort, 'full'); end",
  );
  await expect(load()).rejects.toThrow("full");
  expect(await allEventIds()).toEqual([]);
  expect(await database().$count(sources)).toBe(0);
});

test.each<[file: string, from: string, to: string, field: string, message: RegExp]>([
  [FILE, "person: a-sovann", "person: c-nobody", "participants.0.person", /^no person has the id c-nobody$/],
  [FILE, 'party: "NO" }', "party: SE }", "parties.1.party", /^no party has the id SE$/],
  [FILE, "[ transport ]", "[ trade ]", "topics.0", /^no topic has the id trade$/],
  [FILE, "within: 2019-holm-visit", "within: 2018-visit", "within", /^no event has the id 2018-visit$/],
  [FILE, `within: 2019-holm-visit`, `within: ${MEETING}`, "within", /^leads back to the event itself$/],
  [FILE, "event: 2019-holm-visit", "event: 2018-visit", "related.0.event", /^no event has the id 2018-visit$/],
  [FILE, "source: a-paper", "source: b-paper", "evidence.0 (when)", /^no source has the id b-paper$/],
  [FILE, "exact: in Siem Reap 🕊", "exact: 'BREAKING: Prices'", "evidence.2 (place)", /furniture/],
  [FILE, "“We hope for roads”, he said", "A. Sovann met", "evidence.3 (commitments/c1)", /stand 2 times/],
  [FILE, "field: place", "field: level", "place", /^has no evidence, and needs some$/],
  [FILE, "field: place", "field: topics/trade", "evidence", /^speaks of topics\/trade, which the event lacks$/],
  [FILE, 'edtf: "2019?-06-04"', "edtf: ../..", "when.edtf", /^is open on both sides/],
  [FILE, 'edtf: "2019?-06-04"', "edtf: 4 June", "when.edtf", /^"4 June" is not a date in EDTF/],
  [FILE, "kind: meeting", "kind: meeting\nkind: talks", "", /^is not YAML: Map keys must be unique/],
  [FILE, `id: ${MEETING}`, "id: another", "id", /^differs from the file's name/],
  [FILE, 'due: "2020"', "due: 2020", "commitments.0.due", /expected string, received number/],
  ["dataset.yaml", "home: KH", "home: XX", "home", /^no party has the id XX$/],
  [
    "topics.yaml",
    "- id: transport",
    "- id: transport\n  names: { en: a }\n- id: transport",
    "transport",
    /^stands more than once$/,
  ],
  ["sources/a-paper.yaml", "sha256: ", "sha256: 0", "sha256", /expected the SHA-256/],
  ["sources/a-paper.yaml", "exact: Ministr", "exact: Minister", "slips.0", /do not stand in the text/],
  ["sources/a-paper.txt", "June 4", "June 5", "sha256", /a stored text never changes$/],
])("%s with %j made %j is refused", async (file, from, to, field, message) => {
  edit(folder, file, from, to);
  const loaded = await load();
  expect(loaded.ok ? [] : loaded.refusals).toContainEqual({
    file: file.replace(/\.txt$/, ".yaml"),
    field,
    message: expect.stringMatching(message),
  });
  expect(await allEventIds()).toEqual([]);
});

test("missing, foreign and unreadable files are named", async () => {
  rmSync(join(folder, "topics.yaml"));
  copyFileSync(join(folder, "sources/a-paper.txt"), join(folder, "sources/b-paper.txt"));
  writeFileSync(join(folder, "events/notes.md"), "");
  writeFileSync(join(folder, "events/.DS_Store"), "");
  writeFileSync(join(folder, "parties.yaml"), "{}");
  writeFileSync(join(folder, "sources/a-paper.txt"), Buffer.from([0xc3, 0x28]));
  const loaded = await load();
  expect(loaded.ok ? [] : loaded.refusals.map(({ file, message }) => `${file} ${message}`)).toEqual(
    expect.arrayContaining([
      "topics.yaml is missing",
      "sources/b-paper.txt has no head beside it",
      "events/notes.md expected files that end in .yaml",
      "parties.yaml expected a list",
      "sources/a-paper.txt is not UTF-8",
    ]),
  );
});

test("a text that changed is refused even when its head agrees with it", async () => {
  await load();
  edit(folder, "sources/a-paper.txt", "Rain expected", "Snow expected");
  const hash = createHash("sha256")
    .update(readFileSync(join(folder, "sources/a-paper.txt")))
    .digest("hex");
  const head = readFileSync(join(folder, "sources/a-paper.yaml"), "utf8").replace(/sha256: .*/, `sha256: ${hash}`);
  writeFileSync(join(folder, "sources/a-paper.yaml"), head.replace("Rain expected", "Snow expected"));
  expect(await load()).toEqual({
    ok: false,
    refusals: [
      { file: "sources/a-paper.txt", field: "", message: expect.stringContaining("a stored text never changes") },
    ],
  });
});

test("another dataset is not loaded over the one that is there", async () => {
  await load();
  edit(folder, "dataset.yaml", "id: made-up", "id: another");
  expect(await load()).toMatchObject({ ok: false, refusals: [{ file: "dataset.yaml", field: "id" }] });
});

test("a folder that is no dataset is refused", async () => {
  await freshDatabase();
  folder = join(folder, "nowhere");
  expect(await load()).toMatchObject({ ok: false, refusals: { length: 4 } });
});
