import fc from "fast-check";
import { expect, test } from "vitest";
import { toBins } from "./bins";

test("a window is snapped outwards to bins of a power of two", () => {
  expect(toBins({ from: 0, to: 63 }, 64)).toEqual({ window: { from: 0, to: 63 }, size: 1, count: 64 });
  expect(toBins({ from: -5, to: 100 }, 64)).toEqual({ window: { from: -6, to: 101 }, size: 2, count: 54 });
});

test("bins cover the asked window, nearly fill the number allowed and are left alone when asked for again", () => {
  const day = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(day, day, (one, other) => {
      const asked = { from: Math.min(one, other), to: Math.max(one, other) };
      const { window, size, count } = toBins(asked, 64);
      expect(window.from).toBeLessThanOrEqual(asked.from);
      expect(window.to).toBeGreaterThanOrEqual(asked.to);
      expect(window.to - window.from + 1).toBe(size * count);
      expect(count).toBeLessThanOrEqual(64);
      if (size > 1) expect(count).toBeGreaterThan(31);
      expect(toBins(window, 64)).toEqual({ window, size, count });
    }),
  );
});
