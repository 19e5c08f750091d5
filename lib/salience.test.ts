import * as fc from "fast-check";
import { expect, test } from "vitest";
import { toSalience } from "./salience";
import { KINDS, LEVELS, STATUSES } from "./vocabulary";

const facts = fc.record({
  level: fc.constantFrom(null, ...LEVELS),
  kind: fc.constantFrom(...KINDS),
  status: fc.constantFrom(...STATUSES),
  sources: fc.nat(20),
  commitments: fc.nat(20),
});

test("salience is an integer from 0 to 1000, and both ends of the sum fit", () => {
  fc.assert(
    fc.property(facts, (one) => {
      const salience = toSalience(one);
      expect(Number.isInteger(salience) && salience >= 0 && salience <= 1000).toBe(true);
    }),
  );
  expect(toSalience({ level: "head-of-state", kind: "summit", status: "held", sources: 9, commitments: 9 })).toBe(1000);
});

test("more sources and more commitments never make an event stand out less", () => {
  fc.assert(
    fc.property(facts, (one) => {
      expect(toSalience({ ...one, sources: one.sources + 1 })).toBeGreaterThanOrEqual(toSalience(one));
      expect(toSalience({ ...one, commitments: one.commitments + 1 })).toBeGreaterThanOrEqual(toSalience(one));
    }),
  );
});

test("a higher level stands out more, and what was held more than what was proposed", () => {
  const at = (level: (typeof LEVELS)[number]) =>
    toSalience({ level, kind: "meeting", status: "held", sources: 1, commitments: 0 });
  const ranked = LEVELS.map(at);
  expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
  expect(new Set(ranked).size).toBe(LEVELS.length);
  expect(at("minister")).toBe(520);
  expect(toSalience({ level: "minister", kind: "meeting", status: "proposed", sources: 1, commitments: 0 })).toBe(450);
});
