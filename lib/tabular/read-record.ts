import type { PlacedSource } from "../dataset";
import { problemsOf } from "../event-problems";
import { groupBy } from "../group";
import type { Party, Person } from "../registry";
import type { ImportMap } from "./import-map";
import { type KnownPerson, PeopleBook } from "./people-book";
import { type ImportedEvent, placeRows, type RowToPlace } from "./place-rows";
import { leavesOut, type Note, type Reason, type Remark } from "./remarks";
import type { Cell } from "./row/facts";
import { partiesByName } from "./row/parties";
import { cellsOf, readRow } from "./row/read-row";
import type { Table } from "./table-rows";
import { fill } from "./template";

/** What a record has already that rows may name. */
export type Known = { parties: Pick<Party, "id" | "names" | "aliases">[]; people: KnownPerson[] };

/** A table as a record: what its events name beside what is known, its sources, and what was not understood of which rows. */
export type TableRecord = {
  parties: Party[];
  people: Person[];
  sources: PlacedSource[];
  events: ImportedEvent[];
  remarks: Remark[];
  /** Numbers of rows: in the table, and of those left out. */
  rows: { read: number; leftOut: number };
};

/** Reads every row by the map. The map has been checked against the table and what is known. */
export function readRecord(map: ImportMap, table: Table, known: Known): TableRecord {
  const remarks: Remark[] = table.broken.map(({ line, cells }) => {
    return { line, key: "", column: "", value: `${cells} of ${table.columns.length}`, reason: "cells", detail: "" };
  });
  const parties = [...map.parties.filter(({ id }) => !known.parties.some((one) => one.id === id)), ...known.parties];
  const people = new PeopleBook(known.people, map.event.people?.languages ?? ["en"], map.event.people?.spellings ?? {});
  const reading = {
    map,
    people,
    partiesByName: partiesByName(parties),
    partyNames: new Map(parties.map(({ id, names }) => [id, names])),
  };
  const doubles = new Doubles(map);
  const rows = table.rows.flatMap((row): RowToPlace[] => {
    const cell = cellsOf(row, map.table.unwrap);
    const key = fill(map.table.key, cell);
    const note: Note = (reason, column, value, detail = "") =>
      remarks.push({ line: row.line, key, column, value, reason, detail });
    const refused = doubles.refuse(row.line, key, cell, note);
    const read = readRow(reading, cell, note);
    return refused || read === null ? [] : [{ ...read, note }];
  });

  const placed = [...groupBy(rows, (row) => row.source.id).values()].map((group) => placeRows(map, group));
  const ids = {
    parties: new Set(parties.map(({ id }) => id)),
    people: people.ids,
    topics: new Set<string>(),
    events: new Set<string>(),
  };
  const notes = new Map(rows.map((row) => [row.event.id, row.note]));
  const events = placed
    .flatMap((one) => one.events)
    .filter(({ event }) => {
      const problems = problemsOf(event, ids);
      for (const { field, message } of problems) notes.get(event.id)?.("invalid", "", event.id, `${field} ${message}`);
      return problems.length === 0;
    });

  const named = new Set(
    events.flatMap(({ event }) => [...event.parties.map((one) => one.party), event.place?.country]),
  );
  const taking = new Set(events.flatMap(({ event }) => event.participants.map((one) => one.person)));
  return {
    parties: map.parties.filter(({ id }) => named.has(id)),
    people: people.ofTable.filter(({ id }) => taking.has(id)),
    sources: placed.map((one) => one.source),
    events,
    remarks: remarks.sort((a, b) => a.line - b.line),
    rows: { read: table.rows.length + table.broken.length, leftOut: linesLeftOut(remarks) },
  };
}

function linesLeftOut(remarks: Remark[]): number {
  return new Set(remarks.filter(({ reason }) => leavesOut(reason)).map(({ line }) => line)).size;
}

/** Remembers keys, and what should be unlike, from row to row. */
class Doubles {
  readonly #map: ImportMap;
  readonly #keys = new Map<string, number>();
  readonly #alike = new Map<string, number>();

  constructor(map: ImportMap) {
    this.#map = map;
  }

  /** Whether the row must be left out for its key; remarks that, and a row that says the same as another. */
  refuse(line: number, key: string, cell: Cell, note: Note): boolean {
    const reason = this.#reasonFor(line, key);
    if (reason) note(reason, "", key, reason === "key-repeated" ? `that of line ${this.#keys.get(key)}` : "");
    const { alike } = this.#map.table;
    const words = JSON.stringify(alike.map(cell));
    const before = this.#alike.get(words);
    if (alike.length > 0 && before !== undefined)
      note("row-alike", alike.join(", "), alike.map(cell).join(", "), `line ${before}`);
    else this.#alike.set(words, line);
    return reason !== null;
  }

  #reasonFor(line: number, key: string): Reason | null {
    if (key === "") return "key-missing";
    if (this.#keys.has(key)) return "key-repeated";
    this.#keys.set(key, line);
    return null;
  }
}
