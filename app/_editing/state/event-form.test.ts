import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { EventRecord } from "@/lib/event";
import { changeForm, fieldsOfForm, newCommitment } from "./change-form";
import { type EventForm, newForm, toBody, toForm } from "./event-form";
import { formProblems, remainingProblems, serverProblems } from "./form-problems";

const folder = join(import.meta.dirname, "../../../seeds/events");
const records = readdirSync(folder).map((file) => EventRecord.parse(parse(readFileSync(join(folder, file), "utf8"))));

test("every record of the dataset goes into the form and comes out as it was", () => {
  for (const record of records) {
    const form = toForm(record);
    expect({ id: record.id, ...toBody(form) }).toEqual(record);
    expect(formProblems(form)).toEqual({});
    expect(fieldsOfForm(form)).toEqual(expect.arrayContaining(record.evidence.map((one) => one.field)));
  }
});

const passage = (field: string) => ({
  ...{ field, basis: "stated" as const, source: "s", exact: "w", prefix: "", suffix: "", note: {}, value: "" },
});
const person = (id: string) => ({ person: id, office: "", party: "", role: "" as const });
const form: EventForm = {
  ...newForm("KH"),
  participants: [person("a"), person("b")],
  evidence: [passage("participants/a"), passage("participants/b"), passage("parties/KH")],
};
const fields = ({ evidence }: EventForm) => evidence.map((one) => one.field);

test("evidence follows the person who is picked instead, and goes with the one who is dropped", () => {
  const replaced = changeForm(form, { do: "put", list: "participants", at: 0, value: person("c") });
  expect(fields(replaced)).toEqual(["participants/c", "participants/b", "parties/KH"]);
  const office = { ...person("a"), office: "Minister" };
  expect(fields(changeForm(form, { do: "put", list: "participants", at: 0, value: office }))).toEqual(fields(form));
  expect(fields(changeForm(form, { do: "drop", list: "participants", at: 0 }))).toEqual([
    "participants/b",
    "parties/KH",
  ]);
  const placed = changeForm(changeForm(form, { do: "set", values: { place: { name: "Here", country: "" } } }), {
    ...{ do: "attach", evidence: passage("place") },
  });
  expect(fields(placed)).toContain("place");
  expect(fields(changeForm(placed, { do: "set", values: { place: { name: "", country: "" } } }))).toEqual(fields(form));
});

test("the same passage is attached once to a field; new rows and commitments are added at the end", () => {
  expect(changeForm(form, { do: "attach", evidence: passage("parties/KH") })).toBe(form);
  const added = changeForm(form, { do: "put", list: "commitments", at: 0, value: newCommitment(form) });
  expect(newCommitment(added).id).toBe("c2");
  expect(fieldsOfForm(added)).toContain("commitments/c1");
});

test("a new form says what it lacks; what the server finds is led to the form's fields", () => {
  expect(formProblems(newForm(""))).toEqual({ title: "needed", when: "needed", parties: "needed" });
  const typed = { ...form, when: { typed: "soon", edtf: "", kind: "spans" as const } };
  expect(formProblems(typed).when).toBe("date");
  const inferred = changeForm(form, { do: "revise", at: 1, values: { basis: "inferred" } });
  expect(formProblems(inferred)["evidence.1"]).toBe("note");
  const gap = { ...form, participants: [person(""), person("a")] };
  expect(
    serverProblems(gap, {
      "participants.0.person": "unknown",
      "record.title.en": "Too big",
      "evidence.2": "misquoted",
      "parties/KH": "no-evidence",
      "when.edtf": "open-date",
    }),
  ).toEqual({
    "participants/a": "unknown",
    title: "malformed",
    "evidence.2": "misquoted",
    "parties/KH": "no-evidence",
    when: "open-date",
  });
});

test("what is mended is no problem any more, the rest stays one", () => {
  const problems = { title: "needed", when: "no-evidence", "parties/KH": "no-evidence", place: "malformed" } as const;
  const titled = { ...form, title: { en: "A title" } };
  expect(remainingProblems(form, problems)).toEqual({ title: "needed", when: "no-evidence" });
  expect(remainingProblems(titled, problems)).toEqual({ when: "no-evidence" });
});
