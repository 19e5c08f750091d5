import { expect, test } from "vitest";
import { EventRecord } from "./event";
import { statusStep, USUAL_STEPS } from "./life-cycle";
import { STATUSES } from "./vocabulary";

const planned = EventRecord.parse({
  id: "a-visit",
  title: { en: "A visit" },
  kind: "visit",
  status: "planned",
  when: { edtf: "2020", kind: "within" },
  parties: [{ party: "KH" }],
  evidence: [{ field: "status", source: "s", exact: "will visit", basis: "stated" }],
});
const held: EventRecord = { ...planned, status: "held" };
const saysSo = { field: "status", source: "s", exact: "visited", basis: "stated" } as const;

test("a changed status asks for the passage that says so", () => {
  expect(statusStep(planned, held)).toEqual({ from: "planned", to: "held", unusual: false, needsPassage: true });
  const backed = { ...held, evidence: [...held.evidence, saysSo] };
  expect(statusStep(planned, backed)?.needsPassage).toBe(false);
  expect(statusStep(planned, { ...held, evidence: [saysSo] })?.needsPassage).toBe(false);
  expect(statusStep(planned, { ...held, evidence: [] })?.needsPassage).toBe(true);
});

test("what stays as it was is no step; a step back is unusual", () => {
  expect(statusStep(planned, planned)).toBeNull();
  expect(statusStep(held, planned)?.unusual).toBe(true);
  for (const status of STATUSES) expect(USUAL_STEPS[status]).not.toContain(status);
});
