import { expect, test } from "vitest";
import { dateInWords, momentInWords } from "./date-words";
import type { WhenKind } from "./vocabulary";

const cases: [edtf: string, kind: WhenKind, en: string, fr: string][] = [
  ["2019-06-04", "spans", "4 June 2019", "4 juin 2019"],
  ["2019-06-04", "within", "4 June 2019", "4 juin 2019"],
  ["2023-12-01", "spans", "1 December 2023", "1er décembre 2023"],
  ["2021-05-04/2021-05-09", "spans", "4–9 May 2021", "du 4 au 9 mai 2021"],
  ["2021-04-30/2021-05-01", "spans", "30 April – 1 May 2021", "du 30 avril au 1er mai 2021"],
  ["2020-12-30/2021-01-02", "spans", "30 December 2020 – 2 January 2021", "du 30 décembre 2020 au 2 janvier 2021"],
  ["2021-05-04/2021-05-09", "within", "sometime between 4 and 9 May 2021", "entre le 4 et le 9 mai 2021"],
  [
    "2021-12-30/2022-01-02",
    "within",
    "sometime between 30 December 2021 and 2 January 2022",
    "entre le 30 décembre 2021 et le 2 janvier 2022",
  ],
  ["2022-11", "within", "sometime in November 2022", "courant novembre 2022"],
  ["2022-11", "spans", "November 2022", "novembre 2022"],
  ["2022-04/2022-06", "spans", "April–June 2022", "d’avril à juin 2022"],
  ["2022-04/2022-06", "within", "sometime between April and June 2022", "entre avril et juin 2022"],
  ["2025", "spans", "2025", "2025"],
  ["2025", "within", "sometime in 2025", "courant 2025"],
  ["2019/2021", "spans", "2019–2021", "de 2019 à 2021"],
  ["2019/2021", "within", "sometime between 2019 and 2021", "entre 2019 et 2021"],
  ["2021-05-04/2021-06", "spans", "4 May 2021 – June 2021", "du 4 mai 2021 à juin 2021"],
  ["../2016-08-12", "within", "on or before 12 August 2016", "au plus tard le 12 août 2016"],
  ["/2016-08", "within", "in or before August 2016", "au plus tard en août 2016"],
  ["2025-01-23/..", "within", "on or after 23 January 2025", "au plus tôt le 23 janvier 2025"],
  ["2025/", "within", "in or after 2025", "au plus tôt en 2025"],
  ["../2016-08-12", "spans", "until 12 August 2016", "jusqu’au 12 août 2016"],
  ["../2016", "spans", "until 2016", "jusqu’en 2016"],
  ["2025-01-23/..", "spans", "from 23 January 2025", "à partir du 23 janvier 2025"],
  ["2025-08/..", "spans", "from August 2025", "à partir d’août 2025"],
  ["../..", "within", "date unknown", "date inconnue"],
  ["2021?-05-04", "spans", "4 May 2021 (year inferred)", "4 mai 2021 (année déduite)"],
  [
    "2021?-05-04/2021?-05-09",
    "within",
    "sometime between 4 and 9 May 2021 (year inferred)",
    "entre le 4 et le 9 mai 2021 (année déduite)",
  ],
  ["2021?", "within", "sometime in 2021 (year inferred)", "courant 2021 (année déduite)"],
  ["2021-05-04?", "spans", "4 May 2021 (uncertain)", "4 mai 2021 (incertain)"],
  ["2021-05-?04", "spans", "4 May 2021 (uncertain)", "4 mai 2021 (incertain)"],
  ["2021-05~", "within", "around May 2021", "vers mai 2021"],
  ["2021-05-04~", "spans", "around 4 May 2021", "vers le 4 mai 2021"],
  ["2021%", "spans", "around 2021 (year inferred)", "vers 2021 (année déduite)"],
  [
    "2021-05-04~/2021-05-09",
    "within",
    "sometime between around 4 May 2021 and 9 May 2021",
    "entre le 4 mai 2021 environ et le 9 mai 2021",
  ],
  ["[2019,2021]", "within", "2019 or 2021", "2019 ou 2021"],
  ["[2019-05-04,2019-05-06]", "spans", "4 or 6 May 2019", "4 ou 6 mai 2019"],
  ["[2019,2021-05,2022]", "within", "2019, May 2021 or 2022", "2019, mai 2021 ou 2022"],
  [
    "[2019-05-04,2019-05-06..2019-05-09]",
    "within",
    "4 May 2019 or between 6 and 9 May 2019",
    "4 mai 2019 ou entre le 6 et le 9 mai 2019",
  ],
  ["[..2019]", "within", "in or before 2019", "au plus tard en 2019"],
  ["{2019,2021}", "spans", "2019 and 2021", "2019 et 2021"],
  ["2021-05-XX", "within", "sometime in May 2021", "courant mai 2021"],
  ["2021-XX-XX", "within", "sometime in 2021", "courant 2021"],
  ["201X", "spans", "2010–2019", "de 2010 à 2019"],
  ["19XX", "within", "sometime between 1900 and 1999", "entre 1900 et 1999"],
  ["2021-24", "spans", "winter 2021", "hiver 2021"],
  ["2021-31", "within", "sometime in autumn 2021", "courant automne 2021"],
  ["2021-33", "spans", "January–March 2021", "de janvier à mars 2021"],
  ["-0043-03-15", "spans", "15 March 44 BC", "15 mars 44 av. J.-C."],
  ["0000", "spans", "1 BC", "1 av. J.-C."],
  ["0476-09-04", "spans", "4 September 476", "4 septembre 476"],
  ["Y-12000", "spans", "12001 BC", "12001 av. J.-C."],
  ["Y17E7", "spans", "Y170000000", "Y170000000"],
];

test.each(cases)("%s (%s) in words", (edtf, kind, en, fr) => {
  expect(dateInWords(edtf, kind, "en")).toBe(en);
  expect(dateInWords(edtf, kind, "fr")).toBe(fr);
});

test("a moment of unrecorded kind is not drawn out over its year, but an open one stays open", () => {
  expect(momentInWords("2020", "en")).toBe("2020");
  expect(momentInWords("../2020-06-04", "en")).toBe("on or before 4 June 2020");
  expect(momentInWords("2019/2021", "fr")).toBe("entre 2019 et 2021");
});

test("what is no EDTF is a fault of the caller", () => {
  expect(() => dateInWords("4 June 2019", "spans", "en")).toThrow("is not a date in EDTF");
});
