import type { Span } from "../../evidence";
import type { ImportMap, Office } from "../import-map";
import type { Note } from "../remarks";

/** A person as a row names them. `span`: their words within the cell, code points. */
export type RowPerson = { name: string; office: Office | null; span: Span };

type People = NonNullable<ImportMap["event"]["people"]>;

/** The people of a cell, in its order. What is not understood is remarked; a person without a known office is still one. */
export function readPeople(people: People, cell: string, note: Note): RowPerson[] {
  const offices = toOffices(people.offices);
  return piecesOf(cell, people.split, offices).flatMap(({ start, text }): RowPerson[] => {
    const found = officeAt(text, offices);
    const rest = found === null ? text : text.slice(found.words.length).trim();
    if (rest === "") {
      note("name-missing", people.column, text);
      return [];
    }
    if (found === null && offices.length > 0) note("office-unknown", people.column, text);
    const written = found?.office.inName ? text : rest;
    const from = Array.from(cell.slice(0, start)).length;
    const span: Span = [from, from + Array.from(text).length];
    return [{ name: keptSpelling(people.spellings, written), office: found?.office ?? null, span }];
  });
}

type Spelled = { words: string; office: Office };

/** Longest first, so that "Vice President" is not read as someone called "Vice". */
function toOffices(offices: Office[]): Spelled[] {
  const spelled = offices.flatMap((office) => office.words.map((words) => ({ words, office })));
  return spelled.sort((a, b) => b.words.length - a.words.length);
}

function officeAt(text: string, offices: Spelled[]): Spelled | null {
  const lower = text.toLowerCase();
  const fits = ({ words }: Spelled) =>
    lower.startsWith(words.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(text.slice(words.length));
  return offices.find(fits) ?? null;
}

/** Cuts a cell at the separators; where there are offices, only before one of them: "Aquino, 3rd" is one name. */
function piecesOf(cell: string, split: string[], offices: Spelled[]): { start: number; text: string }[] {
  const cuts = split.flatMap((separator) => {
    const found: { at: number; after: number }[] = [];
    for (let at = cell.indexOf(separator); at !== -1; at = cell.indexOf(separator, at + 1)) {
      const after = at + separator.length;
      const isInOffice = officeReaching(cell, after, offices);
      if (!isInOffice && (offices.length === 0 || officeAt(cell.slice(after), offices) !== null))
        found.push({ at, after });
    }
    return found;
  });
  cuts.sort((a, b) => a.at - b.at);
  const pieces: { start: number; text: string }[] = [];
  let start = 0;
  for (const { at, after } of [...cuts, { at: cell.length, after: cell.length }]) {
    if (at < start) continue;
    const raw = cell.slice(start, at);
    const text = raw.trim();
    if (text !== "") pieces.push({ start: start + raw.indexOf(text), text });
    start = after;
  }
  return pieces;
}

/** Whether the place lies within the words of an office that holds the separator itself ("Premier and Prince"). */
function officeReaching(cell: string, place: number, offices: Spelled[]): boolean {
  return offices.some(({ words }) => {
    const at = cell.toLowerCase().lastIndexOf(words.toLowerCase(), place - 1);
    return at !== -1 && at < place && at + words.length > place;
  });
}

function keptSpelling(spellings: People["spellings"], name: string): string {
  return Object.entries(spellings).find(([, others]) => others.includes(name))?.[0] ?? name;
}
