import { expect, test } from "vitest";
import { findChoices } from "./find-choices";

const choices = [
  { id: "FR", name: "France", also: ["FR"] },
  { id: "GF", name: "French Guiana", also: ["Guyane française"] },
  { id: "CI", name: "Côte d’Ivoire", also: ["Ivory Coast"] },
];
const ids = (typed: string) => findChoices(choices, typed).map((one) => one.id);

test.each([
  ["", ["FR", "GF", "CI"]],
  ["fr", ["FR", "GF"]],
  ["GUYANE", ["GF"]],
  ["cote d ivoire", ["CI"]],
  ["coast iv", ["CI"]],
  ["ance", []],
])("what %j finds", (typed, found) => {
  expect(ids(typed)).toEqual(found);
});
