import { expect, test } from "vitest";
import type { EventAnswer, EvidenceAnswer } from "./answers/event";
import { byParty, evidenceFor, fieldKind, numberMarks, sidesOf } from "./facts";

const proof = (id: string, field: string, value: string | null = null): EvidenceAnswer => ({
  id,
  mark: 1,
  field,
  basis: "stated",
  note: null,
  value,
  passage: null,
});
const named = (id: string) => ({ id, name: { text: id, language: "en" as const } });
const someone = (id: string, party: string | null): EventAnswer["participants"][number] => ({
  ...named(id),
  office: null,
  party: party === null ? null : named(party),
  role: null,
});

test("evidence is found by its whole field path", () => {
  const evidence = [proof("a", "parties/FR"), proof("b", "parties/FRA"), proof("c", "parties/FR")];
  expect(evidenceFor({ evidence }, "parties/FR").map((one) => one.id)).toEqual(["a", "c"]);
});

test("what is stated comes before what is inferred, and that before what is editorial", () => {
  const evidence = (["editorial", "inferred", "stated", "inferred"] as const).map((basis, at) => ({
    ...proof(`e${at}`, "when"),
    basis,
  }));
  expect(evidenceFor({ evidence }, "when").map((one) => one.id)).toEqual(["e2", "e1", "e3", "e0"]);
});

test("where sources differ, the value chosen stands first and every other value once", () => {
  const sides = sidesOf([proof("a", "when", "2019-06-05"), proof("b", "when"), proof("c", "when", "2019-06-05")]);
  expect(sides.map((side) => [side.value, side.evidence.map((one) => one.id)])).toEqual([
    [null, ["b"]],
    ["2019-06-05", ["a", "c"]],
  ]);
});

test("people stand with the party they speak for, strangers to the event's parties after them, the rest last", () => {
  const groups = byParty({
    parties: ["KH", "FR", "JP"].map((id) => ({ ...named(id), role: null, home: id === "KH" })),
    participants: [someone("x", null), someone("b", "FR"), someone("e", "EU"), someone("a", "KH"), someone("c", "FR")],
  });
  expect(groups.map((group) => [group.party?.id ?? null, group.people.map((one) => one.id)])).toEqual([
    ["KH", ["a"]],
    ["FR", ["b", "c"]],
    ["EU", ["e"]],
    [null, ["x"]],
  ]);
});

test("the kind of a fact is the first part of its path", () => {
  expect(["when", "participants/hun-sen"].map(fieldKind)).toEqual(["when", "participants"]);
});

test("marks count up in reading order, and facts on the same passage share one", () => {
  const at = (id: string, field: string, mark: number | null) => ({ ...proof(id, field), mark });
  const event = { evidence: [at("a", "place", 1), at("b", "when", 2), at("c", "status", 1), at("d", "kind", null)] };
  const numbered = numberMarks(event, ["when", "status", "place", "kind"]);
  expect(numbered.evidence.map((one) => [one.id, one.mark])).toEqual([
    ["a", 2],
    ["b", 1],
    ["c", 2],
    ["d", null],
  ]);
});
