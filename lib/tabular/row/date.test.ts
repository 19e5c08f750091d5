import { expect, test } from "vitest";
import type { DateFormat } from "../import-map";
import type { Reason } from "../remarks";
import { readRowDate } from "./date";

function read(format: DateFormat, from: string, to = "", more: { sure?: string; kind?: "spans" | "within" } = {}) {
  const cells: Record<string, string> = { from, to, sure: more.sure ?? "" };
  const when = {
    ...{ from: "from", to: "to", format, kind: more.kind },
    uncertain: { column: "sure", values: ["no"] },
  };
  const reasons: Reason[] = [];
  const date = readRowDate(
    when,
    (column) => cells[column] ?? "",
    (reason) => reasons.push(reason),
  );
  return date ? `${date.edtf} ${date.kind}` : reasons[0];
}

test.each<[DateFormat, string, string, string]>([
  ["iso", "1874-12-12", "1874-12-23", "1874-12-12/1874-12-23 spans"],
  ["iso", "1874-12-12", "1874-12-12", "1874-12-12 spans"],
  ["iso", "1874-12-12", "", "1874-12-12 spans"],
  ["iso", "1874-12", "", "1874-12 within"],
  ["iso", "1874", "1876", "1874/1876 spans"],
  ["iso", "1874-12-12 ?", "", "1874-12-12? spans"],
  ["iso", "1874-12-12", "1874-12-23?", "1874-12-12/1874-12-23? spans"],
  ["dmy", "4/6/1901", "", "1901-06-04 spans"],
  ["dmy", "04.06.1901", "5-6-1901", "1901-06-04/1901-06-05 spans"],
  ["dmy", "6/1901", "", "1901-06 within"],
  ["mdy", "6/4/1901", "", "1901-06-04 spans"],
  ["mdy", "1901", "", "1901 within"],
  ["edtf", "1901~", "", "1901~ within"],
  ["edtf", "../1901-06", "", "../1901-06 within"],
  ["edtf", "[1901,1903]", "", "[1901,1903] within"],
  ["words", "4–9 May 2021", "", "2021-05-04/2021-05-09 spans"],
  ["words", "mai 2021", "", "2021-05 within"],
  ["words", "circa 1901", "", "1901~ within"],
])("%s %s %s is %s", (format, from, to, expected) => {
  expect(read(format, from, to)).toBe(expected);
});

test.each<[DateFormat, string, string, Reason]>([
  ["iso", "", "1901", "date-missing"],
  ["iso", "4/6/1901", "", "date-unknown"],
  ["iso", "1901-02-30", "", "date-unknown"],
  ["iso", "190", "", "date-unknown"],
  ["dmy", "31/2/1901", "", "date-unknown"],
  ["dmy", "4/6/01", "", "date-unknown"],
  ["mdy", "13/6/1901", "", "date-unknown"],
  ["edtf", "../../..", "", "date-unknown"],
  ["edtf", "1901/1902", "1903", "date-unknown"],
  ["words", "4/6/1901", "", "date-ambiguous"],
  ["words", "some day", "", "date-unknown"],
  ["iso", "1901-06-05", "1901-06-04", "date-order"],
  ["iso", "1901-06-05", "unknown", "date-unknown"],
])("%s %s %s is not understood: %s", (format, from, to, reason) => {
  expect(read(format, from, to)).toBe(reason);
});

test("a column can say that the date is not sure, and the map what kind it is", () => {
  expect(read("iso", "1901-06-04", "1901-06-09", { sure: "no" })).toBe("1901-06-04?/1901-06-09? spans");
  expect(read("iso", "1901~", "", { sure: "no" })).toBe("date-unknown");
  expect(read("edtf", "1901~", "", { sure: "no" })).toBe("1901~ within");
  expect(read("edtf", "../1901", "", { sure: "no" })).toBe("../1901? within");
  expect(read("iso", "1901-06-04", "1901-06-09", { kind: "within" })).toBe("1901-06-04/1901-06-09 within");
});
