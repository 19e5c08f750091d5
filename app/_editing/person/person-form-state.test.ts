import { expect, test } from "vitest";
import { parsePersonForm, toPerson, toPersonForm } from "./person-form-state";

const person = { id: "e-martin", names: { en: "E. Martin" }, aliases: ["Élise Martin", "Martin, E."] };

test("a person goes into the form and comes out the same, without what was left empty", () => {
  const noted = { ...person, note: { fr: "Selon le texte." } };
  for (const one of [person, noted]) expect(toPerson(one.id, toPersonForm(one))).toEqual(one);
  const form = { names: { en: " E. Martin ", fr: " " }, aliases: "Élise Martin\n\n Martin, E. \n", note: { en: "" } };
  expect(toPerson(person.id, form)).toEqual(person);
});

test("what an older form left behind is not taken for this one", () => {
  expect(parsePersonForm(JSON.parse(JSON.stringify(toPersonForm(person))))).toEqual(toPersonForm(person));
  for (const other of [null, "x", {}, { names: {}, aliases: [] }]) expect(parsePersonForm(other)).toBeNull();
});
