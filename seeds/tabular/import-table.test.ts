import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { readVersion } from "@/db/read/head";
import { parties, people, revisions, sourceEditions, sources } from "@/db/schema";
import { allEventIds, createAccount, createHead, freshDatabase, readEventRecords } from "@/db/testing";
import { transact } from "@/db/write/transact";
import { writeEvent } from "@/db/write/write-event";
import { leavesOut } from "@/lib/tabular/remarks";
import { proveRecord } from "../prove-record";
import { type ImportRequest, importTable } from "./import-table";
import { BAD_ROWS, MAP, madeUpTable, TABLE, writtenTable } from "./testing";

let request: ImportRequest;
beforeEach(async () => {
  request = await madeUpTable();
});

async function imported(asked: ImportRequest = request) {
  const result = await importTable(asked, database());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function eventOf(id: string) {
  const [event] = await readEventRecords([id]);
  if (!event) throw new Error(`There is no ${id}.`);
  return event;
}

test("each row becomes an event, and the whole record is proved", async () => {
  const { record, report } = await imported();
  expect(report?.events.added).toHaveLength(7);
  expect(record.rows).toEqual({ read: 7, leftOut: 0 });
  expect((await proveRecord(database())).findings).toEqual([]);
  expect(await eventOf("visit-1")).toMatchObject({
    title: { en: "President A. Sovann of Ruritania", fr: "Président A. Sovann (Ruritanie)" },
    summary: { en: 'Came by ship, and said: "roads". Left by train.' },
    ...{ kind: "visit", status: "held", level: "head-of-state" },
    when: { edtf: "1901-06-04/1901-06-09", kind: "spans" },
    place: { name: "Riverton", country: "HM" },
    parties: [
      { party: "HM", role: "host" },
      { party: "RU", role: "guest" },
    ],
    participants: [{ person: "a-sovann-ru", office: "President", party: "RU" }],
  });
  expect(await eventOf("visit-2")).toMatchObject({
    title: { en: "King Boris II and Prime Minister C. Dahl of Ruritania" },
    when: { edtf: "1934-12", kind: "within" },
    place: { country: "HM" },
    participants: [{ person: "king-boris-ii-ru" }, { person: "c-dahl-ru" }],
  });
  expect((await eventOf("visit-3")).when.edtf).toBe("1950-02-01?");
  expect((await database().select().from(parties)).map(({ id }) => id).sort()).toEqual(["CD", "CG", "HM", "NO", "RU"]);
});

test("the rows of a decade are the paragraphs of one source", async () => {
  await imported();
  const stored = await database().select().from(sources).orderBy(sources.id);
  expect(stored.map(({ id }) => id)).toEqual(["visits-1900s", "visits-1930s", "visits-1950s", "visits-1970s"]);
  expect(stored[0]?.text).toBe(
    '1. President A. Sovann (Upper Ruritania), 4/6/1901–9/6/1901: State visit [Riverton]\nCame by ship, and said: "roads". Left by train.',
  );
  expect(stored[1]?.text).toBe("2. King Boris II and Prime Minister C. Dahl (Ruritania), 12/1934: State visit");
  expect(stored[2]?.text.split("\n\n")).toHaveLength(4);
});

test("evidence quotes the row: stated where the words say it, inferred or editorial with a note", async () => {
  await imported();
  const { evidence } = await eventOf("visit-1");
  const told = evidence.map((one) => [one.field, one.basis, one.basis === "editorial" ? null : one.exact]);
  expect(told).toEqual([
    ["kind", "stated", "State visit"],
    ["status", "inferred", 'Came by ship, and said: "roads". Left by train.'],
    ["level", "stated", "President A. Sovann"],
    ["when", "stated", "4/6/1901–9/6/1901"],
    ["place", "inferred", "Riverton"],
    ["parties/HM", "editorial", null],
    ["parties/RU", "inferred", "Upper Ruritania"],
    ["participants/a-sovann-ru", "stated", "President A. Sovann"],
  ]);
  const second = await eventOf("visit-2");
  expect(second.evidence.find((one) => one.field === "participants/c-dahl-ru")).toMatchObject({
    exact: "Prime Minister C. Dahl",
  });
  expect(second.evidence.find((one) => one.field === "status")).toMatchObject({ basis: "editorial" });
});

test("of a very long cell the first words are quoted", async () => {
  await imported(writtenTable(TABLE.replace("Talks on fish again.", "long words ".repeat(300))));
  const told = (await eventOf("visit-5")).evidence.find((one) => one.field === "status");
  expect(told?.basis === "inferred" && told.exact).toBe("long words ".repeat(91).slice(0, -1));
  expect((await proveRecord(database())).findings).toEqual([]);
});

test("former names hold until their day; one name for one party is one person", async () => {
  await imported();
  expect((await eventOf("visit-6")).parties[1]).toMatchObject({ party: "CG" });
  expect((await eventOf("visit-7")).parties[1]).toMatchObject({ party: "CD" });
  expect((await eventOf("visit-2")).participants[1]?.person).toBe((await eventOf("visit-3")).participants[0]?.person);
  expect((await eventOf("visit-6")).participants[0]?.person).toBe("g-holm-jr-cg");
});

test("what was not understood is remarked on its row", async () => {
  const { record } = await imported();
  expect(record.remarks.map(({ line, key, column, reason }) => [line, key, column, reason])).toEqual([
    [4, "2", "Town", "cell-empty"],
    [4, "2", "What", "cell-empty"],
    [6, "4", "Guest", "office-unknown"],
    [7, "5", "From, Guest", "row-alike"],
    [7, "5", "Guest", "office-unknown"],
  ]);
});

test("where rows must be left out nothing is imported, unless that is asked for", async () => {
  const asked = writtenTable(`${TABLE}\r\n${BAD_ROWS}`);
  const refused = await imported(asked);
  expect(refused.report).toBeNull();
  expect(await allEventIds()).toEqual([]);
  const left = refused.record.remarks.filter(({ reason }) => leavesOut(reason));
  expect(left.map(({ line, key, reason, value }) => [line, key, reason, value])).toEqual([
    [10, "8", "date-unknown", "31/2/1950"],
    [11, "9", "date-order", "4/5/1950"],
    [12, "10", "date-missing", ""],
    [13, "11", "party-unknown", "Atlantis"],
    [14, "12", "value-unknown", "Séance"],
    [15, "", "cells", "5 of 8"],
    [16, "3", "key-repeated", "3"],
    [17, "14", "party-home", "Home"],
  ]);
  const taken = await imported({ ...asked, leaveOut: true });
  expect(taken.report?.events.added).toHaveLength(7);
  expect(taken.record.rows).toEqual({ read: 15, leftOut: 8 });
});

test("a second import changes nothing and makes no revision", async () => {
  await imported();
  const before = { version: await readVersion("editors"), made: await database().$count(revisions) };
  const { report } = await imported();
  expect(report).toMatchObject({ registries: 0, sources: 0, events: { added: [], changed: [], kept: [] } });
  expect({ version: await readVersion("editors"), made: await database().$count(revisions) }).toEqual(before);
});

test("a changed row makes a new edition of its source, and moves the passages of its neighbours", async () => {
  await imported();
  const { report } = await imported(writtenTable(TABLE.replace("Talks on trade", "Long talks on trade")));
  expect(report).toMatchObject({ sources: 1, registries: 0 });
  expect(report?.events.changed).toEqual(["visit-3", "visit-4", "visit-5", "visit-6"]);
  expect(report?.events.unchanged).toEqual(["visit-1", "visit-2", "visit-7"]);
  expect((await database().select().from(sourceEditions)).map(({ source, number }) => [source, number])).toEqual([
    ["visits-1950s", 1],
  ]);
  expect((await proveRecord(database())).findings).toEqual([]);
});

test("an event that an editor has changed is kept", async () => {
  await imported();
  const account = await createAccount();
  const event = { ...(await eventOf("visit-4")), title: { en: "Mr. Fox comes" } };
  await transact((tx) => writeEvent(tx, event, [], { who: account.id, act: "save", why: null, state: "published" }));
  const { report } = await imported();
  expect(report?.events.kept).toEqual(["visit-4"]);
  expect((await eventOf("visit-4")).title).toEqual({ en: "Mr. Fox comes" });
});

test("a text that an editor has corrected is kept, and so are the events that the table has otherwise", async () => {
  await imported();
  const account = await createAccount();
  await transact((tx) => {
    tx.update(sources).set({ text: "Corrected.", edition: 2 }).where(eq(sources.id, "visits-1970s")).run();
    const number = 2;
    const row = { recordKind: "source" as const, recordId: "visits-1970s", number, at: 0, who: account.id };
    tx.insert(revisions)
      .values({ ...row, act: "save", after: {} })
      .run();
  });
  const { report } = await imported();
  expect(report).toMatchObject({ sources: 0, events: { kept: ["visit-7"] } });
});

test("a failure on the way undoes everything", async () => {
  const fail = importTable(request, database(), (done) => {
    if (done === 5) throw new Error("The disk is full.");
  });
  await expect(fail).rejects.toThrow("The disk is full.");
  expect(await allEventIds()).toEqual([]);
  expect(await database().$count(people)).toBe(0);
  expect(await readVersion("editors")).toBe(0);
});

test("a person of the record who speaks for that party is not made again", async () => {
  await imported();
  const { report } = await imported(
    writtenTable(`${TABLE}\r\n20,1/1/1960,,E. Fox,Ruritania,State visit,Riverton,Another Fox.`),
  );
  expect(report?.registries).toBe(1);
  expect((await database().select().from(people)).map(({ id }) => id)).toContain("e-fox-ru");
});

test.each<[what: string, table: string, map: string, message: RegExp]>([
  [
    "a column that is not there",
    TABLE,
    MAP.replace("from: From", "from: Day"),
    /event\.when\.from: the table has no column "Day"; it has No, From/,
  ],
  ["a template's column", TABLE, MAP.replace('key: "{No}"', 'key: "{Nr}"'), /table\.key: the table has no column "Nr"/],
  [
    "an unknown derived name",
    TABLE,
    MAP.replace("{@decade}", "{@century}"),
    /source\.id: knows no @century, only @year/,
  ],
  [
    "words that the table does not say",
    TABLE,
    MAP.replace("{No}. {Guest}", "Visit {No}. {Guest}"),
    /source\.text: "Visit" is not of the table/,
  ],
  [
    "a cited column outside of the text",
    TABLE,
    MAP.replace("({State}), ", ""),
    /event\.partner\.column: the column State does not stand in source\.text/,
  ],
  [
    "a fact without ground",
    TABLE,
    MAP.replace("home: { role: host, note: { en: A register of visits to Home. } }", "home: {}"),
    /event\.home: needs columns to quote, or a note/,
  ],
  [
    "an unknown party",
    TABLE,
    MAP.replace("{ party: RU, note", "{ party: ZZ, note"),
    /Upper Ruritania: neither the map nor the record has a party ZZ/,
  ],
  [
    "a word of no list",
    TABLE,
    MAP.replace("State visit: visit", "State visit: trip"),
    /event\.kind\.values\.State visit: /,
  ],
  [
    "neither a value nor a column",
    TABLE,
    MAP.replace("status: { is: held, ", "status: { "),
    /event\.status: expected is, or column with values/,
  ],
  ["an unknown key", TABLE, MAP.replace("home: HM", "hme: HM"), /dataset/],
  ["no YAML", TABLE, "a: [", /is not YAML/],
  ["an open quote", `${TABLE}"`, MAP, /cannot be read: .*[Qq]uote.* at line \d+/],
  ["an empty table", "", MAP, /the table is empty/i],
  ["two columns of a name", TABLE.replace("To,", "From,"), MAP, /Two columns of the table are called From/],
])("the map or the table is refused: %s", async (_what, table, map, message) => {
  const result = await importTable(writtenTable(table, map), database());
  expect(result.ok).toBe(false);
  expect(!result.ok && result.error.message).toMatch(message);
  expect(await allEventIds()).toEqual([]);
});

test("a record of another home is refused", async () => {
  await freshDatabase();
  await createHead("KH");
  const result = await importTable(request, database());
  expect(!result.ok && result.error.message).toMatch(
    /holds the record of KH \(a-record\), and the map is for that of HM/,
  );
});
