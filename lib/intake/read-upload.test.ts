import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeAs } from "./decode";
import { ARTICLE, PAGE } from "./page-testing";
import { readUpload, type Upload } from "./read-upload";
import { ENCODINGS, MOST_BYTES } from "./vocabulary";

const read = (bytes: Uint8Array | string, choices: Partial<Upload> = {}) =>
  readUpload({ bytes: Buffer.from(bytes), name: null, encoding: null, reading: null, ...choices });
const fieldsOf = (bytes: Uint8Array | string, choices: Partial<Upload> = {}) => {
  const found = read(bytes, choices);
  return found.ok ? found.value.text : found.error.fields;
};
/** What pages are made of, rightly or wrongly. */
const PARTS =
  `<p> </p> <div> </div> <table><tr><td> </table> <br> <svg><path/></svg> <script> </script> <style> </style> <!-- -->
  <template> <a href='javascript:1'> </a> <h1> </h1> <body> </body> <html> <head> </head> <title> </title> <frameset>
  <base href='http://['> <link rel=canonical href='http://['> <meta property='og:title' content=x> <time datetime=1> <1a>
  <p a=" &amp;&#0;&#x110000;&nbsp; <plaintext> <pre> <li><li><ul> <p hidden> <![CDATA[ ]]> <noscript><img> <iframe>`
    .split(/\s+(?=[<&\]-])/)
    .map((part) => `${part} `);
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

/** The page's own signs are those of windows-1252. */
function asWindows1252(text: string): Buffer {
  const signs = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) signs.set(decodeAs(Uint8Array.of(byte), "windows-1252") ?? "", byte);
  return Buffer.from([...text].map((one) => signs.get(one) ?? one.charCodeAt(0)));
}

test("a plain text is stored as it is, and its bytes are the file", () => {
  const text = "A. Sovann met B. Larsen.\n\nNothing was signed.\n";
  expect(read(text)).toEqual({
    ok: true,
    value: {
      text,
      raw: null,
      sha256: sha256(text),
      uploaded: sha256(text),
      encoding: "utf-8",
      reason: "valid",
      reading: "plain",
      suggestions: null,
    },
  });
});

test("where normalising changes a text, what was there before is kept as UTF-8", () => {
  const windows = Buffer.from("L'\u00e9t\u00e9.\r\nFin.\r\n", "latin1");
  const found = read(windows, { encoding: "windows-1252" });
  const file = Buffer.from("L'été.\r\nFin.\r\n");
  expect(found).toMatchObject({
    ok: true,
    value: { text: "L'été.\nFin.\n", raw: file, sha256: sha256(file), uploaded: sha256(windows), reason: "chosen" },
  });
});

test("a byte order mark is not part of the text", () => {
  expect(read("\ufeffA text.")).toMatchObject({
    ok: true,
    value: { text: "A text.", raw: null, sha256: sha256("A text.") },
  });
});

test("of a page only the article is kept, and what it says of itself is suggested", () => {
  const found = read(asWindows1252(PAGE), { name: "page.html" });
  expect(found).toMatchObject({
    ok: true,
    value: {
      text: ARTICLE,
      encoding: "windows-1252",
      reason: "declared",
      reading: "page",
      suggestions: {
        title: "Minister receives ambassador in Siem Reap",
        byline: "Ada Writer",
        site: "The Made-up Courier",
        published: "2019-06-04",
        language: "en-GB",
        url: "https://courier.example/2019/minister-ambassador",
      },
    },
  });
});

test("a page is read as plain text where the editor wants that", () => {
  expect(read(asWindows1252(PAGE), { reading: "plain" })).toMatchObject({
    value: { reading: "plain", suggestions: null },
  });
  expect(fieldsOf("Not <b>a page</b>, though it shows tags.", { reading: "page" })).toEqual({ file: "no-article" });
});

test.each<[what: string, bytes: Uint8Array | string, choices: Partial<Upload>, fields: object]>([
  ["nothing", "", {}, { file: "empty" }],
  ["only white space", " \n\t\u00a0\n", {}, { file: "empty" }],
  ["only a byte order mark", "\ufeff", {}, { file: "empty" }],
  ["a PDF", "%PDF-1.7\n%\u00e2\u00e3", {}, { file: "pdf" }],
  ["a Word file", Buffer.from("PK\u0003\u0004 and so on"), {}, { file: "binary" }],
  ["rich text", "{\\rtf1 Text}", {}, { file: "binary" }],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), {}, { file: "binary" }],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 9, 3, 0, 0x3e]), {}, { file: "binary" }],
  [
    "what the chosen encoding cannot hold",
    Buffer.from([0xe9, 0x20]),
    { encoding: "utf-8" },
    { encoding: "undecodable" },
  ],
  ["a page without an article", "<!doctype html><html><body><p>Log in</p></body></html>", {}, { file: "no-article" }],
  ["an empty page", "<!doctype html><html></html>", {}, { file: "no-article" }],
  ["a page without end", `<!doctype html><body>${"<div>".repeat(20_000)}`, {}, { file: "no-article" }],
  ["a page of too many elements", `<!doctype html><body>${"<p>A".repeat(31_000)}`, {}, { file: "no-article" }],
])("what cannot become a source is refused beside its field: %s", (_what, bytes, choices, fields) => {
  expect(fieldsOf(bytes, choices)).toEqual(fields);
});

test("two megabytes pass, and one byte more does not", () => {
  expect(read(Buffer.alloc(MOST_BYTES, "a")).ok).toBe(true);
  expect(fieldsOf(Buffer.alloc(MOST_BYTES + 1, "a"))).toEqual({ file: "too-large" });
});

test("a page may leave out the tags that HTML lets it leave out", () => {
  const report = "A sentence of the report, with commas, and words enough to be told from a menu. ".repeat(6).trim();
  for (const page of [
    `<!doctype html><title>A headline</title><h1>A headline</h1><p>${report}`,
    `<html lang="fr"><title>A headline</title><body><h1>A headline</h1><p>${report}`,
    `<body><h1>A headline</h1><p>${report}</body>`,
  ]) {
    expect(fieldsOf(page)).toBe(`A headline\n\n${report}`);
  }
});

test("whatever is sent is read or refused", () => {
  const part = fc.oneof(
    fc.constantFrom(...PARTS),
    fc.constant("A sentence of the report, with commas, and words enough. ".repeat(4)),
    fc.string({ unit: "binary", maxLength: 10 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const found = read(`<!doctype html>${parts.join("")}`);
      expect(found.ok ? found.value.text.trim() : Object.keys(found.error.fields ?? {}).length).toBeTruthy();
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(null, ...ENCODINGS), (bytes, encoding) => {
      const found = read(bytes, { encoding });
      expect(found.ok ? found.value.text.trim() : Object.keys(found.error.fields ?? {}).length).toBeTruthy();
    }),
    { numRuns: 1000 },
  );
});

test("a text that only shows how a page begins is no page", () => {
  const text = "The tag <html> begins a page.\n\n<p>It does.</p>";
  expect(fieldsOf(text, { name: "notes.txt" })).toBe(text);
});
