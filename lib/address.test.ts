import { expect, test } from "vitest";
import { parseAddress } from "./address";

test.each([
  ["", { page: "" }],
  ["/", { page: "" }],
  ["/sources", { page: "/sources" }],
  ["/events/2024-05-18-a", { record: "events", id: "2024-05-18-a" }],
  ["/partners/FR", { record: "partners", id: "FR" }],
  ["/people/hun-sen/", { record: "people", id: "hun-sen" }],
  ["/events", null],
  ["/events/a/b", null],
  ["/events/%00", null],
  ["/events/..%2Fa", null],
  ["/events/__proto__", null],
  ["/constructor/a", null],
  [`/events/${"a".repeat(121)}`, null],
])("%j leads to %j", (path, address) => {
  expect(parseAddress(path)).toEqual(address);
});
