import { expect, test } from "vitest";
import { titleKey } from "./title-key";

test("titles are sorted without case, accents and signs, and numbers by their size", () => {
  const titles = ["Étape 10", "étape 9", "“Etape 2”", "Arrivée", "zone"];
  const keyed = titles.map((fr) => ({ fr, key: titleKey({ fr }, "fr") })).sort((a, b) => (a.key < b.key ? -1 : 1));
  expect(keyed.map(({ fr }) => fr)).toEqual(["Arrivée", "“Etape 2”", "étape 9", "Étape 10", "zone"]);
});

test("a title is sorted as it is shown: in the reader's language, else in the one that has it", () => {
  const title = { en: "Visit", fr: "Une visite" };
  expect([titleKey(title, "en"), titleKey(title, "fr"), titleKey({ km: "ដំណើរ" }, "en")]).toEqual([
    "visit",
    "une visite",
    titleKey({ km: "ដំណើរ" }, "fr"),
  ]);
});

test("a long title is cut between characters", () => {
  expect(titleKey({ en: "𝒳".repeat(500) }, "en")).toHaveLength(120);
  expect(titleKey({ en: "𐍈".repeat(500) }, "en")).toBe("𐍈".repeat(120));
});
