import { expect, test } from "vitest";
import { decodeAs, toEncoding } from "./decode";
import { decodeChosen, decodeDetected } from "./detect-encoding";
import { ENCODINGS, type Encoding } from "./vocabulary";

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf16 = (text: string, isBig = false) => {
  const buffer = Buffer.from(text, "utf16le");
  return Uint8Array.from(isBig ? buffer.swap16() : buffer);
};

test("every encoding is one that this platform reads, under its standard name", () => {
  expect(ENCODINGS.map((one) => toEncoding(one))).toEqual([...ENCODINGS]);
  expect(["latin1", "GBK", "tis-620", "cp1252", "utf-32", "x-nonsense", ""].map(toEncoding)).toEqual([
    "windows-1252",
    "gb18030",
    "windows-874",
    "windows-1252",
    null,
    null,
    null,
  ]);
});

test.each<[Encoding, number[], string]>([
  ["windows-1252", [0x93, 0x80, 0xe9, 0x94, 0x9c, 0x85], "“€é”œ…"],
  ["iso-8859-15", [0xa4, 0xbd, 0xe9], "€œé"],
  ["macintosh", [0xd2, 0x8e, 0xd3], "“é”"],
  ["windows-1258", [0xc2, 0xf2, 0xd0, 0x75, 0x6f, 0xec], "Â\u0323Đuo\u0301"],
  ["windows-874", [0xa1, 0xd2, 0xc3, 0xb7, 0xd9, 0xb5], "การทูต"],
  ["gb18030", [0xb4, 0xf3, 0xca, 0xb9], "大使"],
  ["big5", [0xa4, 0x6a, 0xa8, 0xcf], "大使"],
  ["shift_jis", [0x91, 0xe5, 0x8e, 0x67], "大使"],
  ["euc-jp", [0xc2, 0xe7, 0xbb, 0xc8], "大使"],
  ["iso-2022-jp", [0x1b, 0x24, 0x42, 0x42, 0x67, 0x3b, 0x48, 0x1b, 0x28, 0x42], "大使"],
  ["euc-kr", [0xb4, 0xeb, 0xbb, 0xe7], "대사"],
  ["windows-1251", [0xef, 0xee, 0xf1, 0xee, 0xeb], "посол"],
  ["koi8-r", [0xd0, 0xcf, 0xd3, 0xcf, 0xcc], "посол"],
])("%s is read as it is written", (encoding, values, text) => {
  expect(decodeChosen(bytes(...values), encoding)).toEqual({ text, encoding, reason: "chosen" });
});

test.each<[string, Encoding, Uint8Array]>([
  ["half a UTF-8 sequence", "utf-8", bytes(0x61, 0xc3)],
  ["a lone surrogate", "utf-16le", bytes(0x00, 0xd8, 0x61, 0x00)],
  ["half a UTF-16 unit", "utf-16be", bytes(0x00, 0x61, 0x00)],
  ["a byte without a sign in windows-1252", "windows-1252", bytes(0x61, 0x81)],
  ["curly quotes of windows-1252 in ISO-8859-15", "iso-8859-15", bytes(0x93, 0x61, 0x94)],
  ["half a character of two bytes", "gb18030", bytes(0xb4)],
  ["a NUL", "utf-8", bytes(0x61, 0, 0x62)],
  ["control characters", "windows-1252", bytes(0x61, 0x02, 0x03, 0x04)],
])("bytes that do not fit are refused: %s", (_what, encoding, given) => {
  expect(decodeAs(given, encoding)).toBeNull();
});

test("one stray control character of a copied text stays", () => {
  const text = `${"a line of words\n".repeat(60)}\u000b`;
  expect(decodeAs(Buffer.from(text), "utf-8")).toBe(text);
});

const FRENCH = "Les représentants des deux pays ont été reçus à l’ambassade ; ils ont évoqué la coopération. ";
const asWindows = (text: string) => latin(text.replaceAll("’", "\u0092").replaceAll("€", "\u0080"));

test.each<[string, Uint8Array, string, string]>([
  ["UTF-8 with a mark", Buffer.from(`\ufeff${FRENCH}`), "utf-8", "mark"],
  ["UTF-16 LE with a mark", utf16(`\ufeff${FRENCH}`), "utf-16le", "mark"],
  ["UTF-16 BE with a mark", utf16(`\ufeff${FRENCH}`, true), "utf-16be", "mark"],
  ["UTF-8 without a mark", Buffer.from(FRENCH), "utf-8", "valid"],
  ["UTF-16 LE without a mark", utf16(FRENCH), "utf-16le", "zeros"],
  ["UTF-16 BE without a mark", utf16(FRENCH, true), "utf-16be", "zeros"],
  ["windows-1252", asWindows(FRENCH.repeat(3)), "windows-1252", "guess"],
])("%s is found out, and why", (_what, given, encoding, reason) => {
  const found = decodeDetected(given);
  expect([found?.encoding, found?.reason]).toEqual([encoding, reason]);
  expect(found?.text.startsWith(FRENCH)).toBe(true);
});

test("Khmer in UTF-16 without a mark is told by the zeros of its spaces", () => {
  const khmer = "សម្តេចតេជោ ហ៊ុន សែន អញ្ជើញចូលរួមពិសាអាហារថ្ងៃត្រង់ ";
  expect(decodeDetected(utf16(khmer))?.text).toBe(khmer);
  expect(decodeDetected(utf16(khmer, true))?.text).toBe(khmer);
});

test.each<[Encoding, string]>([
  ["shift_jis", "日本国大使は昼食会を開き、両国の協力について話し合いました。"],
  ["gb18030", "中国大使与柬埔寨外交部长举行了会谈，双方讨论了合作问题。"],
  ["big5", "大使與外交部長舉行了會談，雙方討論了兩國合作的問題。"],
  ["euc-kr", "대사는 외교부 장관과 회담을 갖고 양국의 협력에 대해 논의했습니다."],
  ["windows-874", "เอกอัครราชทูตได้พบกับรัฐมนตรีว่าการกระทรวงการต่างประเทศ เมื่อวันที่ 4 มิถุนายน 2562 เพื่อหารือความร่วมมือ"],
  ["windows-1251", "Посол встретился с министром иностранных дел и обсудил сотрудничество двух стран."],
])("a text in %s is guessed from its bytes", (encoding, text) => {
  const found = decodeDetected(encodeAs(text.repeat(4), encoding));
  expect(found).toEqual({ text: text.repeat(4), encoding, reason: "guess" });
});

test("what a page declares is taken where its bytes fit it", () => {
  const page = (charset: string, body: string) => latin(`<html><head><meta charset="${charset}"></head>${body}`);
  expect(decodeDetected(page("windows-1258", "\u00f0\u00d0"))).toMatchObject({
    encoding: "windows-1258",
    reason: "declared",
  });
  expect(decodeDetected(page("iso-8859-1", "\u0093a\u0094"))?.text).toContain("“a”");
  const old = latin('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-15">\u00a4');
  expect(decodeDetected(old)).toMatchObject({ encoding: "iso-8859-15", reason: "declared" });
  const xml = latin('<?xml version="1.0" encoding="koi8-r"?>\u00d0\u00cf');
  expect(decodeDetected(xml)).toMatchObject({ encoding: "koi8-r", reason: "declared" });
});

test("a page that declares what it is not is read as what it is", () => {
  const wrong = decodeDetected(asWindows(`<html><meta charset="utf-8"><p>${FRENCH.repeat(3)}`));
  expect([wrong?.encoding, wrong?.reason]).toEqual(["windows-1252", "guess"]);
  const wide = decodeDetected(Buffer.from(`<html><meta charset="utf-16"><p>${FRENCH}`));
  expect([wide?.encoding, wide?.reason]).toEqual(["utf-8", "declared"]);
});

test("an encoding that the editor chooses is taken against mark and guess", () => {
  expect(decodeChosen(latin("\u00a4"), "iso-8859-15")?.text).toBe("€");
  expect(decodeChosen(latin("\u00a4"), "windows-1252")?.text).toBe("¤");
  expect(decodeChosen(Buffer.from("\ufeffé"), "utf-8")?.text).toBe("é");
  expect(decodeChosen(Buffer.from("\ufeffé"), "windows-1252")?.text).toBe("ï»¿Ã©");
});

/** The bytes of a text in an encoding that Node can only read, found by reading every pair of bytes. */
function encodeAs(text: string, encoding: Encoding): Uint8Array {
  const table = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte += 1) table.set(decodeAs(bytes(byte), encoding) ?? "", [byte]);
  for (let first = 0x81; first < 0xff; first += 1) {
    for (let second = 0x40; second < 0xff; second += 1) {
      const character = decodeAs(bytes(first, second), encoding);
      if (character !== null && character.length === 1 && !table.has(character)) table.set(character, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? []));
}
