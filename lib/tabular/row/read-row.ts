import type { EventRecord } from "../../event";
import { slugOf } from "../../event-id";
import { inLanguage, type Localised } from "../../localised";
import { normaliseText } from "../../text";
import type { Language } from "../../vocabulary";
import type { ImportMap } from "../import-map";
import type { Note } from "../remarks";
import type { Row } from "../table-rows";
import { type Claim, claimsOf } from "./claims";
import { type Cell, type Reading, type RowFacts, readFacts } from "./facts";
import { type RowText, setRow } from "./text";
import { fillerFor } from "./words";

/** A row as a paragraph of a source and an event that is still without its evidence. */
export type ReadRow = {
  source: { id: string; title: string };
  paragraph: RowText;
  event: EventRecord;
  claims: Claim[];
};

/** The cells of a row as they are set and read: trimmed, NFC, and on one line where the map says so. */
export function cellsOf({ cells }: Row, unwrap: string[]): Cell {
  return (column) => {
    const text = normaliseText(cells.get(column) ?? "").trim();
    return unwrap.includes(column) ? text.replace(/[^\S\n]*\n\s*/g, " ") : text;
  };
}

/** One row, read by the map; null where a remark leaves it out. */
export function readRow(reading: Reading, cell: Cell, note: Note): ReadRow | null {
  const { source, event } = reading.map;
  const facts = readFacts(reading, cell, note);
  if (facts === null) return null;
  const fillIn = fillerFor(reading, facts, cell);
  const place = event.place && placeOf(event.place, fillIn);
  const paragraph = setRow(source.text, cell);
  const id = slugOf(fillIn(source.id));
  if (id === "") {
    note("source-missing", "", fillIn(source.id));
    return null;
  }
  return {
    source: { id, title: fillIn(source.title, source.language) },
    paragraph,
    event: toEvent(reading.map, facts, fillIn, place),
    claims: claimsOf(reading.map, facts, paragraph, place !== undefined),
  };
}

type FillIn = ReturnType<typeof fillerFor>;

function toEvent(map: ImportMap, facts: RowFacts, fillIn: FillIn, place: EventRecord["place"]): EventRecord {
  const { event, dataset, source } = map;
  const { kind, status, level, when, parties, people } = facts;
  const summary = event.summary && filled(event.summary, fillIn);
  // Of several partners in one row, nothing tells whom a person speaks for.
  const spokenFor = parties.length === 1 ? parties[0]?.party : undefined;
  return {
    id: slugOf(fillIn(event.id)),
    title: filled(event.title, fillIn),
    ...(summary && Object.keys(summary).length > 0 ? { summary } : {}),
    ...{ kind, status, when },
    ...(level ? { level: level.level } : {}),
    ...(place ? { place } : {}),
    parties: [
      { party: dataset.home, ...(event.home.role ? { role: event.home.role } : {}) },
      ...parties.map(({ party }) => ({ party, ...(event.partner.role ? { role: event.partner.role } : {}) })),
    ],
    participants: people.map(({ id, office }) => ({
      person: id,
      ...(office ? { office: inLanguage(office.office, source.language).text } : {}),
      ...(spokenFor ? { party: spokenFor } : {}),
      ...(event.people?.role ? { role: event.people.role } : {}),
    })),
    ...{ topics: [], commitments: [], within: null, related: [], evidence: [] },
  };
}

/** The languages whose template comes out with any words. */
function filled(templates: Localised, fillIn: FillIn): Localised {
  return Object.fromEntries(
    Object.entries(templates).flatMap(([language, template]) => {
      const words = fillIn(template, language as Language);
      return words === "" ? [] : [[language, words]];
    }),
  );
}

function placeOf({ name, country }: NonNullable<ImportMap["event"]["place"]>, fillIn: FillIn): EventRecord["place"] {
  const words = name === undefined ? "" : fillIn(name);
  if (words === "" && country === undefined) return undefined;
  return { ...(words === "" ? {} : { name: words }), ...(country ? { country } : {}) };
}
