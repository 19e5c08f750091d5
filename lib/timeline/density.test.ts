import { expect, test } from "vitest";
import { nextFilled } from "./density";

const extent = { from: 100, to: 199 };
const density = [1, 0, 0, 0, 2, 0, 0, 0, 0, 3];

test("finds the nearest filled part on either side", () => {
  expect(nextFilled(extent, density, 115, 1)).toEqual({ from: 140, to: 149 });
  expect(nextFilled(extent, density, 115, -1)).toEqual({ from: 100, to: 109 });
  expect(nextFilled(extent, density, -5000, 1)).toEqual({ from: 100, to: 109 });
});

test("finds nothing beyond the ends, or in an empty set", () => {
  expect(nextFilled(extent, density, 199, 1)).toBeNull();
  expect(nextFilled(extent, density, 100, -1)).toBeNull();
  expect(nextFilled(extent, [], 150, 1)).toBeNull();
});
