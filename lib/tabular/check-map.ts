import type { ImportMap, Valued } from "./import-map";
import { DERIVED, isDerived } from "./row/words";
import { namesIn, partsOf } from "./template";

/** What is wrong with a map, and where in it. */
export type MapProblem = { field: string; message: string };

/**
 * What keeps a well-formed map from being used on a table with these columns, in a record with these parties beside
 * the map's own.
 */
export function problemsOfMap(map: ImportMap, columns: string[], known: { has(party: string): boolean }): MapProblem[] {
  return [...columnProblems(map, columns), ...textProblems(map), ...partyProblems(map, known)];
}

function columnProblems({ table, source, event }: ImportMap, columns: string[]): MapProblem[] {
  const problems: MapProblem[] = [];
  const expect = (field: string, name: string | undefined) => {
    if (name === undefined || columns.includes(name)) return;
    problems.push({ field, message: `the table has no column "${name}"; it has ${columns.join(", ")}` });
  };
  const template = (field: string, text: string | undefined, mayDerive: boolean) => {
    for (const name of namesIn(text ?? "")) {
      if (!name.startsWith("@")) expect(field, name);
      else if (!isDerived(name)) problems.push({ field, message: `knows no ${name}, only ${DERIVED.join(", ")}` });
      else if (!mayDerive) problems.push({ field, message: `may name columns only, and ${name} is none` });
    }
  };
  const valued = (field: string, value: Valued<string> | undefined) => {
    expect(`${field}.column`, value?.column);
    for (const column of value?.quote ?? []) expect(`${field}.quote`, column);
  };
  template("table.key", table.key, false);
  for (const column of table.unwrap) expect("table.unwrap", column);
  for (const column of table.alike) expect("table.alike", column);
  template("source.id", source.id, true);
  template("source.title", source.title, true);
  template("source.text", source.text, false);
  template("event.id", event.id, true);
  for (const [language, text] of Object.entries(event.title)) template(`event.title.${language}`, text, true);
  for (const [language, text] of Object.entries(event.summary ?? {})) template(`event.summary.${language}`, text, true);
  valued("event.kind", event.kind);
  valued("event.status", event.status);
  valued("event.level", event.level);
  expect("event.when.from", event.when.from);
  expect("event.when.to", event.when.to);
  expect("event.when.uncertain", event.when.uncertain?.column);
  template("event.place.name", event.place?.name, true);
  for (const column of event.place?.quote ?? []) expect("event.place.quote", column);
  for (const column of event.home.quote) expect("event.home.quote", column);
  expect("event.partner.column", event.partner.column);
  expect("event.people.column", event.people?.column);
  return problems;
}

/** What is cited must stand in the source, and nothing may stand there that the table does not say. */
function textProblems({ source, event }: ImportMap): MapProblem[] {
  const problems: MapProblem[] = [];
  const set = new Set(namesIn(source.text));
  const expect = (field: string, column: string | undefined) => {
    if (column === undefined || set.has(column)) return;
    problems.push({
      field,
      message: `the column ${column} does not stand in source.text, so that nothing can be cited from it`,
    });
  };
  const backed = (
    field: string,
    value: { quote: string[]; column?: string | undefined; note?: object | undefined },
  ) => {
    for (const column of value.quote) expect(`${field}.quote`, column);
    expect(`${field}.column`, value.column);
    if (value.quote.length > 0 || value.column !== undefined || value.note !== undefined) return;
    problems.push({ field, message: "needs columns to quote, or a note that says how it is known" });
  };
  for (const part of partsOf(source.text)) {
    if (!("literal" in part) || !/[\p{L}\p{N}]/u.test(part.literal)) continue;
    problems.push({
      field: "source.text",
      message: `"${part.literal.trim()}" is not of the table: only cells, and signs between them`,
    });
  }
  if (/\n\s*\n/.test(source.text))
    problems.push({ field: "source.text", message: "must be one paragraph, without an empty line" });
  expect("event.when.from", event.when.from);
  expect("event.partner.column", event.partner.column);
  expect("event.people.column", event.people?.column);
  backed("event.status", event.status);
  backed("event.home", event.home);
  if (event.place) {
    const columns = namesIn(event.place.name ?? "").filter((name) => !isDerived(name));
    for (const column of columns) expect("event.place.name", column);
    backed("event.place", { ...event.place, quote: [...columns, ...event.place.quote] });
  }
  return problems;
}

function partyProblems({ dataset, parties, event }: ImportMap, known: { has(party: string): boolean }): MapProblem[] {
  const own = new Set(parties.map((party) => party.id));
  const problems: MapProblem[] = [];
  const expect = (field: string, party: string | undefined) => {
    if (party === undefined || own.has(party) || known.has(party)) return;
    problems.push({ field, message: `neither the map nor the record has a party ${party}` });
  };
  expect("dataset.home", dataset.home);
  expect("event.place.country", event.place?.country);
  for (const [value, meanings] of Object.entries(event.partner.values)) {
    for (const { party } of meanings) expect(`event.partner.values.${value}`, party);
  }
  return problems;
}
