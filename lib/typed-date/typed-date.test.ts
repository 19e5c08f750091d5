import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dateInWords } from "../date-words";
import { toIsoDay } from "../day";
import type { WhenKind } from "../vocabulary";
import { readTypedDate } from "./typed-date";

const understood: [typed: string, edtf: string, kind: WhenKind][] = [
  ["4 June 2019", "2019-06-04", "spans"],
  ["June 4, 2019", "2019-06-04", "spans"],
  ["Tuesday, June 4th, 2019", "2019-06-04", "spans"],
  ["the 4th of June 2019", "2019-06-04", "spans"],
  ["mardi 4 juin 2019", "2019-06-04", "spans"],
  ["le 1er décembre 2023", "2023-12-01", "spans"],
  ["4 août 2019", "2019-08-04", "spans"],
  ["13/6/2019", "2019-06-13", "spans"],
  ["6/13/2019", "2019-06-13", "spans"],
  ["4/4/2019", "2019-04-04", "spans"],
  ["2019/6/4", "2019-06-04", "spans"],
  ["2019-6-4", "2019-06-04", "spans"],
  ["June 2019", "2019-06", "within"],
  ["juin 2019", "2019-06", "within"],
  ["Sept. 2019", "2019-09", "within"],
  ["2019", "2019", "within"],
  ["in 2019", "2019", "within"],
  ["spring 2024", "2024-21", "within"],
  ["l’été 2024", "2024-22", "within"],
  ["hiver 2023", "2023-24", "within"],
  ["early 2024", "2024-01/2024-04", "within"],
  ["début 2024", "2024-01/2024-04", "within"],
  ["mid-2024", "2024-05/2024-08", "within"],
  ["fin 2024", "2024-09/2024-12", "within"],
  ["late February 2024", "2024-02-21/2024-02-29", "within"],
  ["mi-mai 2024", "2024-05-11/2024-05-20", "within"],
  ["au début de mai 2024", "2024-05-01/2024-05-10", "within"],
  ["between 4 and 9 May 2021", "2021-05-04/2021-05-09", "within"],
  ["sometime between 4 and 9 May 2021", "2021-05-04/2021-05-09", "within"],
  ["entre le 4 et le 9 mai 2021", "2021-05-04/2021-05-09", "within"],
  ["between May 4 and 9, 2021", "2021-05-04/2021-05-09", "within"],
  ["4-9 May 2021", "2021-05-04/2021-05-09", "spans"],
  ["May 4–9, 2021", "2021-05-04/2021-05-09", "spans"],
  ["from 4 to 9 May 2021", "2021-05-04/2021-05-09", "spans"],
  ["du 4 au 9 mai 2021", "2021-05-04/2021-05-09", "spans"],
  ["du 30 avril au 1er mai 2021", "2021-04-30/2021-05-01", "spans"],
  ["30 December 2020 – 2 January 2021", "2020-12-30/2021-01-02", "spans"],
  ["d’avril à juin 2022", "2022-04/2022-06", "spans"],
  ["2019 to 2021", "2019/2021", "spans"],
  ["2019–2021", "2019/2021", "spans"],
  ["before 12 August 2016", "../2016-08-11", "within"],
  ["avant le 1er mars 2024", "../2024-02-29", "within"],
  ["before May 2021", "../2021-04", "within"],
  ["before January 2021", "../2020-12", "within"],
  ["avant 2021", "../2020", "within"],
  ["before spring 2024", "../2024-02", "within"],
  ["after winter 2023", "2024-03/..", "within"],
  ["after 31 December 2020", "2021-01-01/..", "within"],
  ["après mai 2021", "2021-06/..", "within"],
  ["on or before 12 August 2016", "../2016-08-12", "within"],
  ["by 12 August 2016", "../2016-08-12", "within"],
  ["au plus tard le 12 août 2016", "../2016-08-12", "within"],
  ["12 August 2016 at the latest", "../2016-08-12", "within"],
  ["in or after 2025", "2025/..", "within"],
  ["until 12 August 2016", "../2016-08-12", "spans"],
  ["jusqu’en 2016", "../2016", "spans"],
  ["since 2019", "2019/..", "spans"],
  ["à partir du 23 janvier 2025", "2025-01-23/..", "spans"],
  ["circa 2019", "2019~", "within"],
  ["c. 2019", "2019~", "within"],
  ["vers le 4 mai 2021", "2021-05-04~", "spans"],
  ["mai 2021 environ", "2021-05~", "within"],
  ["2024?", "2024?", "within"],
  ["mai 2021 ?", "2021-05?", "within"],
  ["perhaps 4 May 2021", "2021-05-04?", "spans"],
  ["peut-être en mai 2021", "2021-05?", "within"],
  ["circa 2019?", "2019%", "within"],
  ["4 May 2021 (year inferred)", "2021?-05-04", "spans"],
  ["4 or 6 May 2019", "[2019-05-04,2019-05-06]", "within"],
  ["2019 ou 2021", "[2019,2021]", "within"],
  ["44 BC", "-0043", "within"],
  ["15 mars 44 av. J.-C.", "-0043-03-15", "spans"],
  ["2019-06-04", "2019-06-04", "spans"],
  ["2021-05-04/2021-05-09", "2021-05-04/2021-05-09", "spans"],
  ["../2016-08-12", "../2016-08-12", "within"],
  ["2024-21", "2024-21", "within"],
  ["2021?-05-04", "2021?-05-04", "spans"],
  ["[2019,2021]", "[2019,2021]", "within"],
  ["201X", "201X", "within"],
];

test.each(understood)("%s is understood", (typed, edtf, kind) => {
  expect(readTypedDate(typed, "en")).toMatchObject({ sort: "understood", edtf, kind });
});

test("what was understood comes with its words and its bounds", () => {
  expect(readTypedDate("entre le 4 et le 9 mai 2021", "fr")).toEqual({
    sort: "understood",
    edtf: "2021-05-04/2021-05-09",
    kind: "within",
    words: "entre le 4 et le 9 mai 2021",
    bounds: [18751, 18756, 18751, 18756],
  });
});

test.each([
  ["4/6/2019", ["4 June 2019", "6 April 2019"]],
  ["04.06.2019", ["4 June 2019", "6 April 2019"]],
  ["before 4/6/2019", ["on or before 3 June 2019", "on or before 5 April 2019"]],
  ["4/6/2019 - 5/6/2019", ["4–5 June 2019", "6 April – 6 May 2019"]],
])("%s is not guessed: both readings are offered", (typed, words) => {
  const read = readTypedDate(typed, "en");
  expect(read.sort === "ambiguous" && read.readings.map((one) => one.words)).toEqual(words);
});

test.each([
  ["", { sort: "empty" }],
  ["   ", { sort: "empty" }],
  ["yesterday", { sort: "unknown-word", word: "yesterday" }],
  ["4/6/19", { sort: "unknown-word" }],
  ["4 June 2019 at noon", { sort: "unknown-word", word: "noon" }],
  ["2019-06-04T10:00", { sort: "unknown-word" }],
  ["31 June 2019", { sort: "no-date" }],
  ["30/30/2019", { sort: "no-date" }],
  ["29 February 2023", { sort: "no-date" }],
  ["June", { sort: "no-date" }],
  ["4 June", { sort: "no-date" }],
  ["June July 2019", { sort: "no-date" }],
  ["between 2019", { sort: "no-date" }],
  ["2021 to 2019", { sort: "no-date" }],
  ["early 4 June 2019", { sort: "no-date" }],
  ["before", { sort: "no-date" }],
  ["../..", { sort: "no-date" }],
  ["the", { sort: "no-date" }],
  [`${"2019 or ".repeat(20)}2019`, { sort: "no-date" }],
  ["BC", { sort: "unknown-word", word: "bc" }],
  ["June BC", { sort: "unknown-word", word: "bc" }],
])("%j is refused, and says why", (typed, expected) => {
  expect(readTypedDate(typed, "en")).toMatchObject(expected);
});

const day = fc.integer({ min: -600_000, max: 1_000_000 });
const unit = day.chain((at) => fc.constantFrom(toIsoDay(at), toIsoDay(at).slice(0, -3), toIsoDay(at).slice(0, -6)));
const stretch = fc
  .tuple(day, fc.integer({ min: 1, max: 4000 }), fc.constantFrom(0, 3))
  .map(([from, length, cut]) => [toIsoDay(from), toIsoDay(from + length)].map((one) => one.slice(0, one.length - cut)))
  .filter(([from, to]) => from !== to)
  .map((ends) => ends.join("/"));
const openEnd = unit.chain((one) => fc.constantFrom(`../${one}`, `${one}/..`));
const recorded = fc.oneof(unit, stretch, openEnd);

test("the words that a reader sees, typed, are the date again", () => {
  const locale = fc.constantFrom("en" as const, "fr" as const);
  const kind = fc.constantFrom("spans" as const, "within" as const);
  fc.assert(
    fc.property(recorded, kind, locale, (edtf, kind, locale) => {
      const words = dateInWords(edtf, kind, locale);
      const read = readTypedDate(words, locale);
      expect(read, words).toMatchObject({ sort: "understood", edtf });
      if (edtf.includes("/")) expect(read).toMatchObject({ kind });
    }),
    { numRuns: 500 },
  );
});

test("any text is answered", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      expect(readTypedDate(text, "fr").sort).toMatch(/./);
    }),
  );
});
