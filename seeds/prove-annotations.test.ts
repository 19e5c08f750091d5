import { beforeEach, expect, test } from "vitest";
import { database } from "@/db/connection";
import { freshDatabase } from "@/db/testing";
import { annotate, prepareAnnotating } from "@/db/write/annotation/acts-testing";
import { importAnnotations } from "@/db/write/annotation/import-annotations";
import { replyToAnnotation } from "@/db/write/annotation/reply-to-annotation";
import { proveRecord } from "./prove-record";

beforeEach(async () => {
  await freshDatabase();
  const { by } = (await prepareAnnotating()).anna;
  const { annotation } = await annotate(by, { target: { source: "report", edition: 1, start: 12, end: 25 } });
  await replyToAnnotation(by, {
    to: annotation.id,
    motivation: "comment",
    body: "Yes.",
    language: null,
    audience: "editors",
  });
  await annotate(by, { target: { event: "a-visit", field: "when" } });
  const orphan = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    ...{ id: "https://notes.example/1", type: "Annotation", bodyValue: "Hm." },
    target: { source: "https://paper.example/report", selector: { type: "TextQuoteSelector", exact: "not there" } },
  };
  await importAnnotations(by, { text: JSON.stringify(orphan), base: "https://entente.example" });
});

async function found(): Promise<string[]> {
  const { findings } = await proveRecord(database());
  return findings
    .filter(({ file }) => file.startsWith("annotations/"))
    .map(({ field, message }) => `${field}: ${message}`);
}

test("annotations written here are proved, orphans and all", async () => {
  expect(await found()).toEqual([]);
});

test.each([
  [
    "update annotations set exact = 'met C. Larsen', revision = 1 where source is not null and start = 12",
    /target: the words "met C\. Larsen" do not stand at 12 to 25, but "met B\. Larsen"/,
  ],
  ["update annotations set edition = 7 where start = 12", /target: there is no edition 7 of report/],
  ["update annotations set event_id = 'gone' where event_id is not null", /target: no event has the id gone/],
  ["update annotations set reply_to = 'gone' where reply_to is not null", /replyTo: no annotation has the id gone/],
  ["update annotations set body = 'Other words.' where event_id is not null", /revision: is not what stands/],
  ["update annotations set revision = 4 where event_id is not null", /revision: is 4, and the last one 1/],
  ["update annotations set motivation = 'mood' where event_id is not null", /motivation: /],
])("a breach is found: %s", async (statement, report) => {
  database().$client.exec(statement);
  expect((await found()).join("\n")).toMatch(report);
});
