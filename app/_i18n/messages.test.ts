import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  BASES,
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  KINDS,
  LANGUAGES,
  LEVELS,
  LOCALES,
  PARTICIPANT_ROLES,
  PARTY_ROLES,
  RELATIONS,
  STATUSES,
} from "@/lib/vocabulary";
import { argumentsIn } from "./icu-testing";
import { type Uses, usesIn } from "./uses-testing";

type Messages = ReadonlyMap<string, string>;

const MESSAGES = join(import.meta.dirname, "messages");
const APP = join(import.meta.dirname, "..");

const ofLanguage = Object.fromEntries(LOCALES.map((locale) => [locale, readMessages(locale)]));
const english: Messages = ofLanguage.en ?? new Map();
const uses = readUses();

test.each(LOCALES)("the messages in %s have the keys and arguments of the English ones", (locale) => {
  expect(differences(english, ofLanguage[locale] ?? new Map())).toEqual([]);
});

test("every message is used, and every message used exists", () => {
  expect(misuses(english, uses)).toEqual([]);
});

test("every file of messages is loaded", () => {
  const loader = readFileSync(join(import.meta.dirname, "request.ts"), "utf8");
  const namespaces = readdirSync(join(MESSAGES, "en")).map((file) => file.replace(/\.json$/, ""));
  expect(namespaces.filter((namespace) => !loader.includes(`"${namespace}"`))).toEqual([]);
});

test.each([
  ["kind", KINDS],
  ["status", STATUSES],
  ["statusMeaning", STATUSES],
  ["level", LEVELS],
  ["basis", BASES],
  ["basisMeaning", BASES],
  ["partyRole", PARTY_ROLES],
  ["participantRole", PARTICIPANT_ROLES],
  ["commitmentKind", COMMITMENT_KINDS],
  ["commitmentState", COMMITMENT_STATES],
  ["relation", RELATIONS],
  ["relationInverse", RELATIONS],
  ["language", LANGUAGES],
])("there is a word for each %s of the vocabulary, and no other", (group, ids) => {
  const prefix = `words.${group}.`;
  const named = [...english.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  expect(named.sort()).toEqual([...ids].sort());
});

test.each([
  ["a key left out", { "a.b": "Words" }, {}, /a\.b: missing/],
  ["a key too many", {}, { "a.b": "Mots" }, /a\.b: not in English/],
  ["an empty message", { "a.b": "Words" }, { "a.b": " " }, /a\.b: empty/],
  [
    "an argument left out",
    { "a.b": "{count} of {total}" },
    { "a.b": "{count}" },
    /a\.b: asks for count, not count total/,
  ],
  ["another argument", { "a.b": "{name}" }, { "a.b": "{nom}" }, /asks for nom, not name/],
  [
    "another kind of argument",
    { "a.b": "{n, plural, one {#} other {#}}" },
    { "a.b": "{n}" },
    /asks for n, not n:plural/,
  ],
  ["another tag", { "a.b": "<link>x</link>" }, { "a.b": "<lien>x</lien>" }, /asks for <lien>, not <link>/],
  ["a brace left open", { "a.b": "{n}" }, { "a.b": "{n" }, /not closed/],
  ["a plural without other", { "a.b": "{n, plural, other {#}}" }, { "a.b": "{n, plural, one {#}}" }, /no "other"/],
])("a planted difference is reported: %s", (_what, en, fr, report) => {
  expect(differences(new Map(Object.entries(en)), new Map(Object.entries(fr))).join("\n")).toMatch(report);
});

test.each([
  ["an unused message", 'const t = useTranslations("a");\nt("b");', { "a.b": "x", "a.c": "x" }, /a\.c: is not used/],
  ["a missing message", 'const t = useTranslations("a");\nt("b");', {}, /a\.b: is used and missing/],
  ["a missing group", `const t = useTranslations("a");\nt(\`b.\${kind}\`);`, {}, /a\.b\.: is used and missing/],
  [
    "a chosen group",
    `const t = useTranslations();\nt(\`\${x ? "b" : "c"}.\${kind}\`);`,
    { "b.x": "x" },
    /^c\.: is used and missing$/,
  ],
  ["a rich message", 'const t = useTranslations("a");\nt.rich("b", {});', {}, /a\.b: is used and missing/],
  [
    "one of two",
    'const t = useTranslations("a");\nt(x === "y" ? "b" : "c", { d: "e" });',
    { "a.b": "x" },
    /^a\.c: is used and missing$/,
  ],
  [
    "the server's",
    'const t = await getTranslations({ locale, namespace: "a" });\nt("b");',
    {},
    /a\.b: is used and missing/,
  ],
  [
    "one handed on",
    "function f(t: ReturnType<typeof useTranslations>) {\n  t(`a.b`);\n}",
    {},
    /a\.b: is used and missing/,
  ],
  ["a key out of sight", 'const t = useTranslations("a");\nt(key);', {}, /t\(key\) in "a": cannot be followed/],
  ["a translator out of sight", 't("b");', {}, /t\("b"\): cannot be followed/],
])("a planted misuse is reported: %s", (_what, text, messages, report) => {
  expect(misuses(new Map(Object.entries(messages)), usesIn(text)).join("\n")).toMatch(report);
});

test("arguments are told from the words of a plural", () => {
  const message = "{n, plural, =0 {no event} one {an event in {place}} other {'{'#'}' events, it''s <b>so</b>}}";
  expect(argumentsIn(message)).toEqual(new Set(["n:plural", "place", "<b>"]));
});

function differences(expected: Messages, found: Messages): string[] {
  const extra = [...found.keys()].filter((key) => !expected.has(key)).map((key) => `${key}: not in English`);
  const wrong = [...expected].flatMap(([key, words]): string[] => {
    const other = found.get(key);
    if (other === undefined) return [`${key}: missing`];
    if (other.trim() === "") return [`${key}: empty`];
    const [wanted, given] = [asked(words), asked(other)];
    return wanted === given ? [] : [`${key}: asks for ${given || "nothing"}, not ${wanted || "nothing"}`];
  });
  return [...extra, ...wrong];
}

function asked(message: string): string {
  try {
    return [...argumentsIn(message)].sort().join(" ");
  } catch (error) {
    return String(error);
  }
}

function misuses(messages: Messages, { keys, prefixes, unclear }: Uses): string[] {
  const isUsed = (key: string) => keys.includes(key) || prefixes.some((prefix) => key.startsWith(prefix));
  return [
    ...[...messages.keys()].filter((key) => !isUsed(key)).map((key) => `${key}: is not used`),
    ...new Set(keys.filter((key) => !messages.has(key)).map((key) => `${key}: is used and missing`)),
    ...prefixes
      .filter((prefix) => ![...messages.keys()].some((key) => key.startsWith(prefix)))
      .map((prefix) => `${prefix}: is used and missing`),
    ...unclear.map((call) => `${call}: cannot be followed`),
  ];
}

function readMessages(locale: string): Messages {
  const files = readdirSync(join(MESSAGES, locale));
  const read = (file: string) => JSON.parse(readFileSync(join(MESSAGES, locale, file), "utf8"));
  return new Map(files.flatMap((file) => flatten(file.replace(/\.json$/, ""), read(file))));
}

function flatten(key: string, value: unknown): [string, string][] {
  if (typeof value !== "object" || value === null) return [[key, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(`${key}.${name}`, inner));
}

function readUses(): Uses {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/(?:\.test|testing)\.tsx?$/.test(file),
  );
  const all = files.map((file) => usesIn(readFileSync(join(APP, file), "utf8")));
  return {
    keys: all.flatMap(({ keys }) => keys),
    prefixes: all.flatMap(({ prefixes }) => prefixes),
    unclear: all.flatMap(({ unclear }) => unclear),
  };
}
