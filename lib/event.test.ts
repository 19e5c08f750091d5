import { expect, test } from "vitest";
import { EventRecord, fieldsOf, fieldsWithoutEvidence, strayEvidence } from "./event";

const bare = {
  id: "2019-06-04-a-sovann-b-larsen",
  title: { en: "A. Sovann receives B. Larsen" },
  kind: "meeting",
  status: "held",
  when: { edtf: "2019-06-04", kind: "spans" },
  parties: [{ party: "KH", role: "host" }, { party: "NO" }],
};

const full = {
  ...bare,
  level: "minister",
  place: { name: "Siem Reap" },
  participants: [{ person: "a-sovann" }],
  topics: ["transport"],
  commitments: [{ id: "c1", kind: "plan", by: ["KH"], what: { en: "A study" }, state: "open" }],
  within: "a-visit",
};

test("what a record leaves out is empty", () => {
  expect(EventRecord.parse(bare)).toEqual({
    ...bare,
    participants: [],
    topics: [],
    commitments: [],
    within: null,
    related: [],
    evidence: [],
  });
});

test.each<[object, string]>([
  [{ id: "Not A Slug" }, "id"],
  [{ title: {} }, "title"],
  [{ title: { en: "  " } }, "title.en"],
  [{ title: { de: "Treffen" } }, "title"],
  [{ kind: "party" }, "kind"],
  [{ when: { edtf: "4 June 2019", kind: "spans" } }, "when.edtf"],
  [{ when: { edtf: 2019, kind: "spans" } }, "when.edtf"],
  [{ place: {} }, "place"],
  [{ parties: [] }, "parties"],
  [{ parties: [{ party: "norway" }] }, "parties.0.party"],
  [{ commitments: [{ id: "c1", kind: "plan", by: [], what: { en: "x" }, state: "open" }] }, "commitments.0.by"],
  [{ colour: "red" }, ""],
  [{ evidence: [{ field: "colour", source: "a", exact: "b", basis: "stated" }] }, "evidence.0.field"],
  [{ evidence: [{ field: "when", source: "a", exact: "b", basis: "inferred" }] }, "evidence.0.note"],
  [{ evidence: [{ field: "when", source: "a", exact: "b", basis: "editorial", note: { en: "n" } }] }, "evidence.0"],
  [{ evidence: [{ field: "when", basis: "stated" }] }, "evidence.0.source"],
])("a record with %j is refused there", (override, place) => {
  const parsed = EventRecord.safeParse({ ...bare, ...override });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toContain(place);
});

test("fields are named for everything the record has", () => {
  expect(fieldsOf(EventRecord.parse(full))).toEqual([
    "title",
    "kind",
    "status",
    "level",
    "when",
    "place",
    "parties/KH",
    "parties/NO",
    "participants/a-sovann",
    "topics/transport",
    "commitments/c1",
    "within",
  ]);
});

test("title, kind, level and topics may lack evidence, nothing else", () => {
  const event = EventRecord.parse(full);
  expect(fieldsWithoutEvidence(event)).toEqual([
    "status",
    "when",
    "place",
    "parties/KH",
    "parties/NO",
    "participants/a-sovann",
    "commitments/c1",
    "within",
  ]);
  const note = { en: "known" };
  const backed = fieldsOf(event).map((field) => ({ field, basis: "editorial" as const, note }));
  expect(fieldsWithoutEvidence({ ...event, evidence: backed })).toEqual([]);
});

test("evidence for what the record lacks is stray", () => {
  const event = EventRecord.parse({
    ...bare,
    evidence: [
      { field: "parties/FR", basis: "editorial", note: { en: "n" } },
      { field: "place", basis: "editorial", note: { en: "n" } },
      { field: "when", basis: "editorial", note: { en: "n" } },
    ],
  });
  expect(strayEvidence(event)).toEqual(["parties/FR", "place"]);
});
