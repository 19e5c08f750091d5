import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Slug } from "./event";
import { newEventId } from "./event-id";

const free = () => false;

test.each([
  ["2025-01-23", "Prak Sokhonn meets French Ambassador", "2025-01-23-prak-sokhonn-meets-french-ambassador"],
  ["2021?-05-04/2021?-05-09", "Cambodia’s visit to Côte d’Ivoire", "2021-05-04-cambodia-visit-to-cote-d-ivoire"],
  ["../2016-08", "Talks", "2016-08-talks"],
  ["2024-21", "Spring talks", "2024-spring-talks"],
  ["201X", "Talks", "talks"],
  ["-0043-03-15", "Talks", "talks"],
  ["2020", "ជំនួប", "2020"],
  ["..", "ជំនួប", "event"],
])("the id of an event of %s called %s", (edtf, title, id) => {
  expect(newEventId(edtf, { en: title }, free)).toBe(id);
});

test("a taken id is numbered", () => {
  const taken = new Set(["2020-talks", "2020-talks-2"]);
  expect(newEventId("2020", { fr: "Talks" }, (id) => taken.has(id))).toBe("2020-talks-3");
});

test("a long title is cut at a word, and any title gives a slug", () => {
  expect(newEventId("2020", { en: "word ".repeat(40) }, free).length).toBeLessThanOrEqual(80);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      expect(Slug.safeParse(newEventId("2020-05-04", { en: title }, free)).success).toBe(true);
    }),
  );
});
