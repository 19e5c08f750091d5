import { expect, test } from "vitest";
import { EventRecord, strayEvidence } from "./event";
import { splitRecord } from "./split-record";

const passage = (field: string) => ({ field, source: "s", exact: field, basis: "stated" as const });
const event = EventRecord.parse({
  id: "two-meetings",
  title: { en: "Two meetings" },
  summary: { en: "They met twice." },
  kind: "meeting",
  status: "held",
  when: { edtf: "2020", kind: "within" },
  parties: [{ party: "KH" }, { party: "NO" }],
  participants: [{ person: "a" }, { person: "b" }],
  topics: ["trade", "energy"],
  commitments: [{ id: "c1", kind: "plan", by: ["KH"], what: { en: "A study" }, state: "open" }],
  related: [{ event: "other", how: "follows" }],
  evidence: ["when", "status", "parties/KH", "participants/a", "participants/b", "topics/trade", "commitments/c1"].map(
    passage,
  ),
});
const moved = { participants: ["b"], topics: [], commitments: ["c1"] };
const fields = ({ evidence }: { evidence: { field: string }[] }) => evidence.map((one) => one.field);

test("facts go with their evidence; what both share is copied", () => {
  const { rest, part } = splitRecord(event, moved, { title: { en: "The second" }, edtf: "", kind: "within" });
  expect(fields(rest)).toEqual(["when", "status", "parties/KH", "participants/a", "topics/trade"]);
  expect(fields(part)).toEqual(["when", "status", "parties/KH", "participants/b", "commitments/c1"]);
  expect(rest).toMatchObject({ title: event.title, summary: event.summary, related: event.related, commitments: [] });
  expect(part).toMatchObject({ title: { en: "The second" }, topics: [], related: [], parties: event.parties });
  expect(part.summary).toBeUndefined();
  for (const half of [rest, part]) expect(strayEvidence({ id: "x", ...half })).toEqual([]);
});

test("a part with a date of its own does not take the evidence for another", () => {
  const { part } = splitRecord(event, moved, { title: { en: "The second" }, edtf: "2020-05-04", kind: "spans" });
  expect(part.when).toEqual({ edtf: "2020-05-04", kind: "spans" });
  expect(fields(part)).not.toContain("when");
});
