import { expect, test } from "vitest";
import { labelWidth } from "./label-width";

test("estimates grow with the text and the type, and count wide scripts as wide", () => {
  expect(labelWidth("", 13)).toBe(0);
  expect(labelWidth("Illicit", 13)).toBeLessThan(labelWidth("Command", 13));
  expect(labelWidth("talks", 26)).toBeGreaterThan(labelWidth("talks", 13));
  expect(labelWidth("ខ្មែរ", 13)).toBe("ខ្មែរ".length * 13);
});
