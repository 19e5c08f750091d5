import { firstDate } from "../../event-id";
import type { Localised } from "../../localised";
import { type Kind, LEVELS, type Level, type Status } from "../../vocabulary";
import { toBounds } from "../../when";
import type { ImportMap } from "../import-map";
import type { PeopleBook } from "../people-book";
import type { Note } from "../remarks";
import { namesIn } from "../template";
import { type RowDate, readRowDate } from "./date";
import { type RowParty, readParties } from "./parties";
import { type RowPerson, readPeople } from "./people";
import { readValue } from "./value";

/** What rows are read with: the map, who is who, and what parties are called. */
export type Reading = {
  map: ImportMap;
  partiesByName: ReadonlyMap<string, string>;
  partyNames: ReadonlyMap<string, Localised>;
  people: PeopleBook;
};

/** Words of a column, "" where the row has none. */
export type Cell = (column: string) => string;

/** What was understood of a row. `year`: of its first day. `level` comes with the person whose office gave it, if one did. */
export type RowFacts = {
  when: RowDate;
  year: string;
  kind: Kind;
  status: Status;
  level: { level: Level; of: RowPerson | null } | null;
  parties: RowParty[];
  people: (RowPerson & { id: string })[];
};

/** The facts of one row; null where a remark leaves it out. */
export function readFacts({ map, partiesByName, people: book }: Reading, cell: Cell, note: Note): RowFacts | null {
  const { event, dataset } = map;
  const when = readRowDate(event.when, cell, note);
  const day = when && toBounds(when.edtf, when.kind).earliestStart;
  const naming = { home: dataset.home, byName: partiesByName, day };
  const parties = readParties(event.partner, cell(event.partner.column), naming, note);
  const kind = readValue(event.kind, cell, note, "value-unknown");
  const status = readValue(event.status, cell, note, "value-unknown");
  const people = event.people ? readPeople(event.people, cell(event.people.column), note) : [];
  remarkEmpty(map, cell, note);
  const [first] = parties;
  if (when === null || first === undefined || kind === null || status === null) return null;

  const level = readLevel(event.level, people, cell, note);
  const year = firstDate(when.edtf).slice(0, 4);
  const identified = new Map<string, RowPerson & { id: string }>();
  for (const person of people) {
    const { id, years } = book.take(person.name, first.party, Number(year));
    if (years !== null && years >= (event.people?.farApart ?? 0)) {
      note("far-apart", event.people?.column ?? "", person.name, `${years} years, ${first.party}`);
    }
    if (!identified.has(id)) identified.set(id, { ...person, id });
  }
  return { when, year, kind, status, level, parties, people: [...identified.values()] };
}

function readLevel(given: ImportMap["event"]["level"], people: RowPerson[], cell: Cell, note: Note): RowFacts["level"] {
  if (given !== undefined) {
    const level = readValue(given, cell, note, "level-unknown");
    return level && { level, of: null };
  }
  for (const level of LEVELS) {
    const of = people.find(({ office }) => office?.level === level);
    if (of) return { level, of };
  }
  return null;
}

/** Cells that the source's text lacks, of columns that no other remark speaks of. */
function remarkEmpty({ source, event }: ImportMap, cell: Cell, note: Note): void {
  const spokenOf = [event.when.from, event.when.to, event.partner.column];
  for (const column of new Set(namesIn(source.text))) {
    if (cell(column) === "" && !spokenOf.includes(column)) note("cell-empty", column, "");
  }
}
