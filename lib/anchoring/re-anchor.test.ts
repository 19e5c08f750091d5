import { expect, test } from "vitest";
import { compareEditions, reAnchor } from "./re-anchor";

const OLD = [
  "🕊 On Tuesday, the minister met the ambassador in Siem Reap.",
  "“We hope for wide roads”, he said. The ambassador thanked the minister for the warm welcome.",
  "In the evening, the minister met the ambassador of Norway, too. They agreed to build a school.",
].join("\n\n");

/** What becomes of these words, the first to stand in the old text unless `after` names what they stand behind. */
function place(words: string, now: string, after = "") {
  const unit = OLD.indexOf(words, OLD.indexOf(after));
  const start = Array.from(OLD.slice(0, unit)).length;
  const placed = reAnchor(compareEditions(OLD, now), { start, end: start + Array.from(words).length });
  if (placed.kind === "orphan") return `orphan: ${placed.reason}`;
  const { exact, prefix } = placed.selector;
  expect(Array.from(now).slice(placed.selector.start, placed.selector.end).join("")).toBe(exact);
  return `${placed.how}: ${prefix.slice(-9)}[${exact}]`;
}

test("words that stand as they stood are found, counted in code points", () => {
  const now = `🇰🇭 A new first line.\n\n${OLD}`;
  expect(place("wide roads", now)).toBe("same: hope for [wide roads]");
  expect(reAnchor(compareEditions(OLD, OLD), { start: 5, end: 12 })).toMatchObject({
    kind: "placed",
    how: "same",
    selector: { start: 5, end: 12, exact: "Tuesday" },
  });
});

test.each([
  ["the minister met the ambassador", "", "same: Tuesday, [the minister met the ambassador]"],
  ["the minister met the ambassador", "evening", "same: evening, [the minister met the ambassador]"],
])("the same words in several places are told apart by what stands around them: %s, %s", (words, after, placed) => {
  expect(place(words, OLD.replace("On Tuesday", "On a Tuesday"), after)).toBe(placed);
});

test("paragraphs that changed places take their words along", () => {
  const [first, second, third] = OLD.split("\n\n");
  const now = [third, first, second].join("\n\n");
  expect(place("the minister met the ambassador", now, "evening")).toBe(
    "moved: evening, [the minister met the ambassador]",
  );
  expect(place("wide roads", now)).toBe("same: hope for [wide roads]");
});

test("words that went are not found among the same words elsewhere", () => {
  const now = OLD.split("\n\n").slice(1).join("\n\n");
  expect(place("the minister met the ambassador", now)).toBe("orphan: gone");
  expect(place("the minister met the ambassador", now, "evening")).toBe(
    "same: evening, [the minister met the ambassador]",
  );
});

test("words that a new sentence quotes are not those that went", () => {
  const now = `${OLD.replace("They agreed to build a school.", "")}\n\nThe paper wrote that they will build a school soon.`;
  expect(place("build a school", now)).toMatch(/^orphan/);
});

test("other words in their place are other words", () => {
  const now = OLD.replace("“We hope for wide roads”, he said.", "He spoke of the rain, of rice and of his old school.");
  expect(place("hope for wide roads", now)).toMatch(/^orphan/);
  expect(place("wide roads", now)).toMatch(/^orphan/);
});

test.each([
  ["straight quotes", (text: string) => text.replaceAll(/[“”]/g, '"')],
  ["no-break spaces", (text: string) => text.replaceAll(" ", "\u00a0")],
  ["signs without width", (text: string) => Array.from(text).join("\u200b")],
  ["broken lines", (text: string) => text.replaceAll(", ", ",\n")],
])("%s leave the words what they are", (_what, edit) => {
  const words = "“We hope for wide roads”, he said";
  const now = edit(OLD);
  const start = Array.from(OLD.slice(0, OLD.indexOf(words))).length;
  const placed = reAnchor(compareEditions(OLD, now), { start, end: start + Array.from(words).length });
  expect(placed).toMatchObject({ kind: "placed", how: "changed", selector: { exact: edit(words) } });
});

test("a letter apart from its mark is still one letter, and never half of it", () => {
  const text = "Le secrétaire général a reçu l'ambassadeur à Phnom Penh, où il était déjà venu.";
  const now = text.normalize("NFD");
  const start = Array.from(text).indexOf("é");
  const placed = reAnchor(compareEditions(text, now), { start, end: start + 1 });
  expect(placed).toMatchObject({ kind: "placed", selector: { exact: "e\u0301" } });
});

test("a small slip put right is found as changed", () => {
  const now = OLD.replace("warm welcome", "warm wellcome");
  expect(place("thanked the minister for the warm welcome.", now)).toBe(
    "changed: bassador [thanked the minister for the warm wellcome.]",
  );
  expect(place("warm", now)).toBe("same:  for the [warm]");
});

test.each([
  ["thanked everybody for the warm welcome", "altered"],
  ["thanked everybody", "gone"],
])("a passage of which much went is left to the editor: %s", (instead, reason) => {
  const now = OLD.replace("thanked the minister for the warm welcome", instead);
  expect(place("The ambassador thanked the minister for the warm welcome", now)).toBe(`orphan: ${reason}`);
});

test("words that might be one of two are left to the editor", () => {
  const old = "He came on Monday. The band played. The guests went home late at night.";
  const now = "He came on Monday. The band played. The band played. The guests went home late at night.";
  const start = old.indexOf("band");
  expect(reAnchor(compareEditions(old, now), { start, end: start + 4 })).toMatchObject({
    kind: "orphan",
    reason: "several",
  });
});

test("blanks alone are no passage", () => {
  const start = Array.from(OLD).indexOf("\n");
  expect(reAnchor(compareEditions(OLD, OLD), { start, end: start + 2 })).toEqual({ kind: "orphan", reason: "blank" });
});

test("Khmer words are found without spaces between them", () => {
  const old = "បណ្ណាល័យបើករៀងរាល់ថ្ងៃ លើកលែងតែថ្ងៃចន្ទ។ អ្នកអានម្នាក់ៗអាចខ្ចីសៀវភៅបានបីក្បាល។";
  const now = "សេចក្តីជូនដំណឹង។ បណ្ណាល័យ\u200bបើក\u200bរៀងរាល់ថ្ងៃ លើកលែងតែថ្ងៃអាទិត្យ។ អ្នកអានម្នាក់ៗអាចខ្ចីសៀវភៅបានបីក្បាល។";
  const at = (words: string) => {
    const start = Array.from(old.slice(0, old.indexOf(words))).length;
    return reAnchor(compareEditions(old, now), { start, end: start + Array.from(words).length });
  };
  expect(at("សៀវភៅ")).toMatchObject({ kind: "placed", how: "same", selector: { exact: "សៀវភៅ" } });
  expect(at("បើករៀងរាល់ថ្ងៃ")).toMatchObject({ kind: "placed", selector: { exact: "បើក\u200bរៀងរាល់ថ្ងៃ" } });
  expect(at("ចន្ទ")).toMatchObject({ kind: "orphan" });
});

test("a long text that says the same again and again is answered, in doubt as an orphan", () => {
  const line = "The same line again and again.\n";
  const [old, now] = [line.repeat(20_000), line.repeat(19_000)];
  const placed = reAnchor(compareEditions(old, now), { start: 300_000, end: 300_010 });
  expect(placed.kind).toBe("orphan");
});
