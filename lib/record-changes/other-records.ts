import type { Localised } from "../localised";
import type { Change, ChangedField, Line, Said } from "./change";
import { line, names, single, text, word, wordings } from "./lines";

/*
 * Records other than events, as their revisions keep them. What an older version of the site kept may lack a field:
 * it is then shown as not said.
 */

type Kept = Record<string, unknown>;

/** A reader of one field: what differs in it. */
type Reading = (before: Kept, after: Kept) => Line[];

const asText =
  (field: string): Reading =>
  (b, a) =>
    line(null, text(string(b[field])), text(string(a[field])));
const asWord =
  (group: Parameters<typeof word>[0], field: string): Reading =>
  (b, a) =>
    line(null, word(group, string(b[field])), word(group, string(a[field])));
const asWordings =
  (field: string): Reading =>
  (b, a) =>
    wordings(null, localised(b[field]), localised(a[field]));
const asList =
  (field: string): Reading =>
  (b, a) =>
    line(null, list(b[field]), list(a[field]));
const both =
  (...readings: Reading[]): Reading =>
  (b, a) =>
    readings.flatMap((read) => read(b, a));

type Fields = [ChangedField, Reading][];

const SOURCE: Fields = [
  ["edition", (b, a) => line(null, number(b.edition), number(a.edition))],
  ["title", both(asText("title"), (b, a) => line("basis", basis(b.titleBasis), basis(a.titleBasis)))],
  ["publisher", both(asText("publisher"), (b, a) => line("basis", basis(b.publisherBasis), basis(a.publisherBasis)))],
  ["language", asWord("language", "language")],
  [
    "published",
    both(
      (b, a) => line(null, date(b.publishedEdtf), date(a.publishedEdtf)),
      (b, a) => wordings("note", localised(b.publishedNote), localised(a.publishedNote)),
    ),
  ],
  ["url", asText("url")],
  ["furniture", (b, a) => stretches(b.furniture, a.furniture)],
  ["slips", (b, a) => stretches(b.slips, a.slips)],
];

const PARTY: Fields = [
  ["names", asWordings("names")],
  ["aliases", asList("aliases")],
  ["partyKind", asWord("partyKind", "kind")],
];

const PERSON: Fields = [
  ["names", asWordings("names")],
  ["aliases", asList("aliases")],
  ["note", asWordings("note")],
];

const TOPIC: Fields = [["names", asWordings("names")]];

const ANNOTATION: Fields = [
  ["body", (b, a) => line(null, body(b), body(a))],
  ["motivation", asWord("motivation", "motivation")],
  ["language", asText("language")],
  ["audience", asWord("audience", "audience")],
  ["target", (b, a) => targetLines(object(b.target), object(a.target))],
  ["replyTo", (b, a) => line(null, names("annotation", string(b.replyTo)), names("annotation", string(a.replyTo)))],
];

// Named one by one: whatever else is kept of an account, nobody is shown it.
const ACCOUNT: Fields = [
  ["name", asText("name")],
  ["email", asText("email")],
  ["role", asWord("role", "role")],
  ["passwordSetAt", (b, a) => line(null, moment(b.passwordSetAt), moment(a.passwordSetAt))],
];

const FIELDS = { source: SOURCE, party: PARTY, person: PERSON, topic: TOPIC, annotation: ANNOTATION, account: ACCOUNT };

/** What differs between two versions of a record that is no event. `before` null: it is new. */
export function otherChanges(kind: keyof typeof FIELDS, before: unknown, after: unknown): Change[] {
  const [b, a] = [object(before), object(after)];
  return FIELDS[kind].flatMap(([field, read]) => single(field, read(b, a)));
}

function targetLines(before: Kept, after: Kept): Line[] {
  const fact = ({ field }: Kept): Said | null =>
    typeof field === "string" ? { as: "fact", path: field, subject: null } : null;
  const quote = ({ source, exact }: Kept): Said | null =>
    typeof source === "string" && typeof exact === "string" ? { as: "quote", text: exact, source } : null;
  return [
    ...line(null, names("event", string(before.event)), names("event", string(after.event))),
    ...line("what", fact(before), fact(after)),
    ...line("quote", quote(before), quote(after)),
    ...line("source", names("source", string(before.source)), names("source", string(after.source))),
  ];
}

/** How many stretches of the text are marked; where as many others are, that they are others. */
function stretches(before: unknown, after: unknown): Line[] {
  const lines = line("stretches", number(count(before)), number(count(after)));
  const isSame = JSON.stringify(before ?? []) === JSON.stringify(after ?? []);
  return lines.length > 0 || isSame
    ? lines
    : [{ part: "stretches", language: null, before: number(count(before)), after: number(count(after)) }];
}

function count(value: unknown): number | null {
  return Array.isArray(value) ? value.length : null;
}

function basis(value: unknown): Said | null {
  return word("basis", string(value));
}

function body(kept: Kept): Said | null {
  return text(string(kept.body), string(kept.language));
}

function string(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function number(value: unknown): Said | null {
  return typeof value === "number" ? { as: "number", number: value } : null;
}

function moment(value: unknown): Said | null {
  return typeof value === "number" ? { as: "moment", at: value } : null;
}

function date(value: unknown): Said | null {
  const edtf = string(value);
  return edtf === null ? null : { as: "date", edtf, kind: null };
}

function list(value: unknown): Said | null {
  const items = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return items.length === 0 ? null : { as: "list", items };
}

function localised(value: unknown): Localised {
  return Object.fromEntries(Object.entries(object(value)).filter(([, words]) => typeof words === "string"));
}

function object(value: unknown): Kept {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Kept) : {};
}
