import { expect, test } from "vitest";
import { EditedHead } from "@/lib/intake/source-input";
import { EMPTY_HEAD, type HeadValues, headFieldOf, parseHeadValues, toHead, toHeadValues } from "./head-values";

const TYPED: HeadValues = {
  title: " Minister receives ambassador ",
  titleBasis: "stated",
  publisher: "The Made-up Courier",
  publisherBasis: "editorial",
  language: "en",
  published: "4 June 2019",
  noteEn: "The dateline.",
  noteFr: "",
  url: "",
};

test("what is typed becomes a head that the server takes", () => {
  const made = toHead(TYPED, "en");
  expect(made).toEqual({
    head: {
      title: "Minister receives ambassador",
      titleBasis: "stated",
      publisher: "The Made-up Courier",
      publisherBasis: "editorial",
      language: "en",
      published: { edtf: "2019-06-04", note: { en: "The dateline." } },
    },
  });
  expect("head" in made && EditedHead.safeParse(made.head).success).toBe(true);
});

test("a head is the same after it was shown in the form, and keeps a note in a language that the form lacks", () => {
  const head = EditedHead.parse({
    ...{ title: "A title", titleBasis: "stated", publisher: "A paper", publisherBasis: "stated", language: "km" },
    ...{
      published: { edtf: "2019?-06/..", note: { fr: "D’après le texte.", km: "សម្រាប់" } },
      url: "https://paper.example/1",
    },
  });
  expect(toHead(toHeadValues(head), "fr", head)).toEqual({ head });
});

test("every field that is not right yet is named", () => {
  expect(toHead(EMPTY_HEAD, "en")).toEqual({
    wrong: ["title", "titleBasis", "publisher", "publisherBasis", "language", "published", "note"],
  });
  expect(toHead({ ...TYPED, url: "javascript:alert(1)" }, "en")).toEqual({ wrong: ["url"] });
  expect(toHead({ ...TYPED, published: "4/6/2019" }, "en")).toEqual({ wrong: ["published"] });
  expect(toHead({ ...TYPED, title: "x".repeat(301), noteEn: " " }, "en")).toEqual({ wrong: ["title", "note"] });
});

test("the server's paths lead to the fields of the form", () => {
  expect(
    ["head.title", "head.published.edtf", "head.published.note.en", "head.url", "id", "file"].map(headFieldOf),
  ).toEqual(["title", "published", "note", "url", null, null]);
});

test("a draft of another form is left aside", () => {
  expect(parseHeadValues(TYPED)).toEqual(TYPED);
  for (const other of [
    null,
    "text",
    {},
    { ...TYPED, title: 1 },
    { ...TYPED, language: "xx" },
    { ...TYPED, titleBasis: "x" },
  ]) {
    expect(parseHeadValues(other)).toBeNull();
  }
});
