import * as fc from "fast-check";
import { expect, test } from "vitest";
import { guessLanguage, languageOfTag } from "./guess-language";
import { proposeId } from "./propose-id";
import { likeness, shinglesOf } from "./shingles";
import { wordsOf } from "./words";

const REPORT =
  "The Minister of Rural Roads received the ambassador on Tuesday to talk about roads and schools. She said that her country would send twelve experts next year, and that both sides had agreed to meet again.";
const KHMER = "សម្តេចតេជោ ហ៊ុន សែន ប្រធានព្រឹទ្ធសភាកម្ពុជា បានអញ្ជើញចូលរួមពិសាអាហារថ្ងៃត្រង់ជាមួយឯកអគ្គរដ្ឋទូតជប៉ុន";

const compare = (one: string, other: string) => likeness(shinglesOf(one), shinglesOf(other));

test("the same words are the same text, whatever stands between them", () => {
  const typeset = REPORT.replaceAll(" ", "\n").replace("She", "“She”").toUpperCase();
  expect(compare(REPORT, typeset)).toEqual({ resemblance: 1, contained: 1, contains: 1 });
});

test("other texts share nothing, and so do empty ones", () => {
  const none = { resemblance: 0, contained: 0, contains: 0 };
  expect(compare(REPORT, "A quite different story, of which nobody here has ever heard a single word.")).toEqual(none);
  expect(compare("", "")).toEqual(none);
  expect(compare("…", REPORT)).toEqual(none);
});

test("a text within another is contained in it, and not the other way round", () => {
  const { contained, contains, resemblance } = compare(REPORT, `${REPORT} ${REPORT.split("").reverse().join("")}`);
  expect(contained).toBe(1);
  expect(contains).toBeLessThan(0.6);
  expect(resemblance).toBe(contains);
});

test("one changed word of many leaves a text much alike", () => {
  const { resemblance } = compare(REPORT, REPORT.replace("twelve", "thirteen"));
  expect(resemblance).toBeGreaterThan(0.6);
  expect(resemblance).toBeLessThan(1);
});

test("a Khmer text is compared by its words, with and without invisible spaces", () => {
  expect(wordsOf(KHMER).length).toBeGreaterThan(10);
  const spaced = KHMER.replace("ប្រធាន", "ប្រធាន\u200b").replace("កម្ពុជា", "\u200bកម្ពុជា");
  expect(compare(KHMER, spaced).resemblance).toBe(1);
  expect(compare(KHMER, KHMER.replace("ជប៉ុន", "បារាំង")).resemblance).toBeGreaterThan(0.5);
});

test("likeness is symmetric, between 0 and 1, and whole for a text with itself", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "ក"), { maxLength: 30 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [there, back] = [compare(one, other), compare(other, one)];
      expect(there).toEqual({ resemblance: back.resemblance, contained: back.contains, contains: back.contained });
      for (const share of Object.values(there)) expect(share >= 0 && share <= 1).toBe(true);
      expect(compare(one, one).resemblance).toBe(one === "" ? 0 : 1);
    }),
  );
});

test("a language is suggested where letters or common words tell it", () => {
  expect(guessLanguage(REPORT)).toBe("en");
  expect(
    guessLanguage(
      "Le ministre a reçu l’ambassadeur de la France, qui est venu pour une visite dans le pays et sur la côte avec les siens.",
    ),
  ).toBe("fr");
  expect(guessLanguage(KHMER)).toBe("km");
  expect(guessLanguage("Bộ trưởng đã tiếp đại sứ tại Hà Nội và hai bên đã thảo luận về hợp tác.")).toBeNull();
  expect(guessLanguage("")).toBeNull();
  expect(["fr-FR", "EN", "de", null].map(languageOfTag)).toEqual(["fr", "en", null, null]);
});

test("an id is proposed from publisher, date and title, as far as there are Latin letters", () => {
  expect(proposeId("VNA", "2023?-12", "Entretien entre Bùi Văn Cường et l’Assemblée")).toBe(
    "vna-2023-12-entretien-entre-bui-van-cuong-et",
  );
  expect(proposeId("EAC News", "[2023?-03-12,2023?-03-13]", "ពាក្យ")).toBe("eac-news-2023-03-12");
  expect(proposeId("", "", "Straße & Đường")).toBe("strasse-duong");
  expect(proposeId("", "", "ពាក្យ")).toBe("");
});
