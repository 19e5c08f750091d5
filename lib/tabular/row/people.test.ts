import { expect, test } from "vitest";
import type { ImportMap } from "../import-map";
import type { Reason } from "../remarks";
import { readPeople } from "./people";

const office = (words: string[], inName = false) => ({ words, office: { en: words[0] ?? "" }, inName });

const PEOPLE: NonNullable<ImportMap["event"]["people"]> = {
  column: "visitor",
  split: [" and ", ", "],
  languages: ["en"],
  offices: [
    office(["President"]),
    office(["Vice President"]),
    office(["Prime Minister", "Prime Minster"]),
    office(["Premier and Prince"]),
    office(["King"], true),
  ],
  spellings: { "Ann Holm": ["Anne Holm"] },
  farApart: 40,
};

function read(cell: string, people = PEOPLE) {
  const reasons: Reason[] = [];
  const found = readPeople(people, cell, (reason) => reasons.push(reason));
  const points = Array.from(cell);
  return [...found.map((one) => `${one.name} | ${points.slice(...one.span).join("")}`), ...reasons];
}

test.each([
  ["President A. Sovann", ["A. Sovann | President A. Sovann"]],
  ["Prime Minster C. Dahl", ["C. Dahl | Prime Minster C. Dahl"]],
  ["Vice President C. Dahl", ["C. Dahl | Vice President C. Dahl"]],
  ["King Boris II", ["King Boris II | King Boris II"]],
  ["President G. Holm, Jr.", ["G. Holm, Jr. | President G. Holm, Jr."]],
  ["President A 🕊 and Prime Minister B", ["A 🕊 | President A 🕊", "B | Prime Minister B"]],
  ["President A, Prime Minister B", ["A | President A", "B | Prime Minister B"]],
  ["Premier and Prince C", ["C | Premier and Prince C"]],
  ["President Anne Holm", ["Ann Holm | President Anne Holm"]],
  ["Presidente Pérez", ["Presidente Pérez | Presidente Pérez", "office-unknown"]],
  ["E. Fox", ["E. Fox | E. Fox", "office-unknown"]],
  ["President", ["name-missing"]],
  ["", []],
])("%s", (cell, expected) => {
  expect(read(cell)).toEqual(expected);
});

test("without offices every separator parts, and nothing is missed", () => {
  expect(read("A. Sovann and E. Fox, B. Larsen", { ...PEOPLE, offices: [] })).toEqual([
    "A. Sovann | A. Sovann",
    "E. Fox | E. Fox",
    "B. Larsen | B. Larsen",
  ]);
});
