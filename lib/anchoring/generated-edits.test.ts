import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { KINDS, prepare, runCases } from "@/e2e/re-anchoring/cases";
import { readSamples } from "@/e2e/re-anchoring/texts";
import type { Verdict } from "@/e2e/re-anchoring/truth";

const RUNS = 60;
const PASSAGES = 16;

const samples = readSamples().map(prepare);
const counts: Record<Verdict, number> = { right: 0, orphaned: 0, wrong: 0 };
const bounds = new Intl.Segmenter();

test.each(samples.map((sample) => [sample.id, sample] as const))(
  "no passage of %s lands on other words",
  (_id, sample) => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.integer(), (kind, seed) => {
        const cases = runCases(sample, kind, seed, PASSAGES);
        const now = Array.from(cases[0]?.now ?? "");
        const graphemes = new Set(offsetsOf(now.join("")));
        for (const { passage, truth, answer, verdict } of cases) {
          counts[verdict] += 1;
          expect(verdict, JSON.stringify({ passage, truth, answer })).not.toBe("wrong");
          if (answer.kind === "orphan") continue;
          const { start, end, exact, prefix, suffix } = answer.selector;
          expect(now.slice(start, end).join("")).toBe(exact);
          expect(now.slice(Math.max(0, start - 32), end + 32).join("")).toBe(prefix + exact + suffix);
          expect([graphemes.has(start), graphemes.has(end)]).toEqual([true, true]);
          if (answer.how !== "changed") expect(exact).toBe(passage);
        }
      }),
      { seed: 20240518, numRuns: RUNS },
    );
  },
);

afterAll(() => {
  const all = counts.right + counts.orphaned + counts.wrong;
  expect(all).toBe(samples.length * RUNS * PASSAGES);
  expect(counts.right / all).toBeGreaterThanOrEqual(0.995);
});

/** Code points at which a grapheme begins, and the end of the text. */
function offsetsOf(text: string): number[] {
  const offsets = [0];
  for (const line of text.split(/(?<=\n)/)) {
    for (const { segment } of bounds.segment(line)) offsets.push((offsets.at(-1) ?? 0) + Array.from(segment).length);
  }
  return offsets;
}
