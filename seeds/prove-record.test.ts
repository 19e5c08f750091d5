import { expect, test, vi } from "vitest";
import { database } from "@/db/connection";
import { freshDatabase } from "@/db/testing";
import { loadDataset } from "./load-dataset";
import { proveRecord } from "./prove-record";
import { madeUpFolder, shippedFolder } from "./testing";

// The whole shipped dataset is loaded here, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

const MEETING = "events/2019-06-04-a-sovann-b-larsen";

test("the shipped dataset is proved whole", async () => {
  await freshDatabase();
  await loadDataset(shippedFolder(), database());
  const { findings, counts } = await proveRecord(database());
  expect(findings).toEqual([]);
  expect(counts.sources).toBe(5);
  expect(counts.evidence).toBeGreaterThan(counts.events);
});

// Each breaks one thing in a proved database, past the write path.
const BREACHES: [what: string, statement: string, file: string, field: string, message: RegExp][] = [
  [
    "a quote",
    "update evidence set exact = 'On Monday, June 4' where field = 'when' and start > 0",
    MEETING,
    "evidence.0 (when)",
    /^the words "On Monday, June 4" do not stand at 41 to 59 of a-paper, but "On Tuesday, June 4"$/,
  ],
  [
    "an offset",
    "update evidence set start = start + 1 where field = 'place'",
    MEETING,
    "evidence.2 (place)",
    /do not stand at/,
  ],
  [
    "an offset outside",
    "update evidence set \"end\" = 9999 where field = 'place'",
    MEETING,
    "evidence.2 (place)",
    /lie outside the text/,
  ],
  [
    "a prefix",
    "update evidence set prefix = 'x' where field = 'place'",
    MEETING,
    "evidence.2 (place)",
    /^the prefix "x" do not stand/,
  ],
  [
    "a date",
    "update events set edtf = '2019-06-05' where id like '%larsen'",
    MEETING,
    "when.bounds",
    /^\[18051,18051,18051,18051\] is stored, and \[18052/,
  ],
  [
    "a date's form",
    "update events set edtf = '5 June' where id like '%larsen'",
    MEETING,
    "when.edtf",
    /is not a date in EDTF/,
  ],
  [
    "a bound",
    "update events set latest_end = latest_end + 1 where id like '%larsen'",
    MEETING,
    "when.bounds",
    /is stored/,
  ],
  [
    "the drawn reach",
    "update events set drawn_from = 0 where id like '%visit'",
    "events/2019-holm-visit",
    "drawn",
    /is stored/,
  ],
  [
    "salience",
    "update events set salience = 1 where id like '%visit'",
    "events/2019-holm-visit",
    "salience",
    /^1 is stored/,
  ],
  [
    "a hash",
    "update sources set sha256 = replace(sha256, substr(sha256, 1, 8), '00000000')",
    "sources/a-paper",
    "sha256",
    /^is 00000000/,
  ],
  [
    "a text",
    "update sources set text = replace(text, 'June', 'Juni')",
    MEETING,
    "evidence.0 (when)",
    /but "On Tuesday, Juni 4"/,
  ],
  ["a text's hash", "update sources set text = text || '.'", "sources/a-paper", "sha256", /and of the text/],
  [
    "furniture over evidence",
    "update sources set furniture = '[[0,60]]'",
    MEETING,
    "evidence.0 (when)",
    /lies in the site furniture/,
  ],
  [
    "furniture outside the text",
    "update sources set furniture = '[[0,9999]]'",
    "sources/a-paper",
    "furniture.0",
    /lies outside/,
  ],
  [
    "a containing event",
    "update events set within_id = 'nowhere' where within_id is not null",
    MEETING,
    "within",
    /^no event has the id nowhere$/,
  ],
  [
    "a person",
    "update participants set person = 'nobody' where person = 'b-larsen'",
    MEETING,
    "participants.1.person",
    /^no person has the id nobody$/,
  ],
  [
    "a party",
    "delete from parties where id = 'NO'",
    "events/2019-holm-visit",
    "parties.1.party",
    /^no party has the id NO$/,
  ],
  [
    "a related event",
    "update relations set other_id = 'nowhere'",
    MEETING,
    "related.0.event",
    /^no event has the id nowhere$/,
  ],
  [
    "a source's id",
    "update evidence set source = 'b-paper' where field = 'place'",
    MEETING,
    "evidence.2 (place)",
    /^no source has the id b-paper$/,
  ],
  ["missing evidence", "delete from evidence where field = 'place'", MEETING, "place", /^has no evidence/],
  [
    "an evidence id",
    "update evidence set id = 'e000000000000' where field = 'place'",
    MEETING,
    "evidence.2 (place)",
    /^has the id e000000000000/,
  ],
  [
    "editorial evidence with a passage",
    "update evidence set source = 'a-paper' where field = 'parties/KH' and event_id like '%larsen'",
    MEETING,
    "evidence.4 (parties/KH)",
    /^is editorial/,
  ],
  [
    "a title",
    "update events set title = '{\"en\":\"Other\"}' where id like '%larsen'",
    MEETING,
    "search words",
    /^are not those/,
  ],
  ["search words", "delete from event_words where event_id like '%larsen'", MEETING, "search words", /^stand 0 times/],
  ["search words of nothing", "insert into event_words values ('ghost', 'boo')", "events/ghost", "", /is no event$/],
  [
    "a revision",
    "update revisions set after = json_set(after, '$.kind', 'call') where record_id like '%larsen'",
    MEETING,
    "revisions",
    /^the last one is not the event/,
  ],
  [
    "a revision's number",
    "update events set revision = 3 where id like '%larsen'",
    MEETING,
    "revisions",
    /^end with 1, and the event has 3$/,
  ],
  [
    "a registry's entry",
    "update people set names = '{}' where id = 'b-larsen'",
    "people.yaml",
    "b-larsen.names",
    /at least one language/,
  ],
  ["the head", "update meta set value = '{' where key = 'dataset'", "dataset", "", /^has no proper head$/],
  ["the version", "delete from meta where key = 'version'", "dataset", "version", /missing/],
];

test.each(BREACHES)("a breach is named: %s", async (_what, statement, file, field, message) => {
  await loadDataset(await madeUpFolder(), database());
  expect((await proveRecord(database())).findings).toEqual([]);
  database().$client.pragma("foreign_keys = OFF");
  database().$client.exec(statement);
  const { findings } = await proveRecord(database());
  expect(findings).toContainEqual({ file, field, message: expect.stringMatching(message) });
});
