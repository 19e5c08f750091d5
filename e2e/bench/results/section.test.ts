import { expect, test } from "vitest";
import { figure, printSection, printTable } from "./section";

test("a table is set in columns, words to the left and figures to the right", () => {
  const table = {
    caption: "Reads, ms",
    head: ["window", "p50"],
    rows: [
      ["1 year", "0.8"],
      ["all time", "1,200"],
    ],
  };
  expect(printTable(table)).toBe(
    [
      "**Reads, ms**",
      "",
      "| window   |   p50 |",
      "|----------|------:|",
      "| 1 year   |   0.8 |",
      "| all time | 1,200 |",
    ].join("\n"),
  );
});

test("a row that is short is filled up, a table without rows keeps its head", () => {
  expect(printTable({ caption: "x", head: ["a", "b"], rows: [["1"]] })).toContain("| 1   |     |");
  expect(printTable({ caption: "x", head: ["a"], rows: [] })).toMatch(/\| a {3}\|\n\|-{5}\|$/);
});

test("a section is its tables and, below, its notes", () => {
  const table = { caption: "x", head: ["a"], rows: [] };
  expect(printSection({ tables: [table, table], notes: ["one", "two"] })).toMatch(
    /\|\n\n\*\*x[\s\S]*\|\n\n- one\n- two$/,
  );
  expect(printSection({ tables: [], notes: ["alone"] })).toBe("- alone");
});

test("figures keep what can be measured", () => {
  expect([0.123, 9.876, 12.34, 123.4, 12_345].map(figure)).toEqual(["0.12", "9.88", "12.3", "123", "12,345"]);
});
