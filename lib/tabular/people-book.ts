import { createHash } from "node:crypto";
import { slugOf } from "../event-id";
import type { Localised } from "../localised";
import type { Person } from "../registry";
import type { Language } from "../vocabulary";

/** A person of the record, and the parties they have spoken for. */
export type KnownPerson = Pick<Person, "id" | "names" | "aliases"> & { parties: string[] };

/** `isOfTable`: under an id of the table's making, so that the import writes it. */
type Entry = { name: string; aliases: Set<string>; lastYear: number; isOfTable: boolean };

const LONGEST_NAME = 100;

/**
 * Who the names of a table are. The same name for the same party is one person: someone of the record who has
 * spoken for that party, else a new person under an id made of both, so that another run finds the same.
 */
export class PeopleBook {
  readonly #known = new Map<string, KnownPerson>();
  readonly #byName = new Map<string, KnownPerson[]>();
  readonly #added = new Map<string, Entry>();
  readonly #languages: Language[];
  readonly #spellings: Record<string, string[]>;

  constructor(known: KnownPerson[], languages: Language[], spellings: Record<string, string[]>) {
    this.#languages = languages;
    this.#spellings = spellings;
    for (const person of known) {
      this.#known.set(person.id, person);
      for (const name of new Set([...Object.values(person.names), ...person.aliases])) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), person]);
      }
    }
  }

  /** The id of whoever this is, and the years since the row before that named them; null for the first. */
  take(name: string, party: string, year: number): { id: string; years: number | null } {
    const own = idOf(name, party);
    const id = this.#known.has(own) ? own : (this.#ofRecord(name, party) ?? own);
    const first: Entry = { name, aliases: new Set(this.#spellings[name]), lastYear: year, isOfTable: id === own };
    const entry = this.#added.get(id) ?? first;
    const years = this.#added.has(id) ? year - entry.lastYear : null;
    if (entry.name !== name) entry.aliases.add(name);
    entry.lastYear = year;
    this.#added.set(id, entry);
    return { id, years };
  }

  /** Everyone taken whom the record does not have from elsewhere, in the order of their ids. */
  get ofTable(): Person[] {
    return [...this.#added]
      .flatMap(([id, { name, aliases, isOfTable }]) =>
        isOfTable ? [{ id, names: this.#namesOf(name), aliases: [...aliases].sort() }] : [],
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Everyone of the record and everyone taken. */
  get ids(): Set<string> {
    return new Set([...this.#known.keys(), ...this.#added.keys()]);
  }

  #ofRecord(name: string, party: string): string | null {
    const fitting = (this.#byName.get(name) ?? []).filter((one) => one.parties.includes(party));
    return fitting.map((one) => one.id).sort()[0] ?? null;
  }

  #namesOf(name: string): Localised {
    return Object.fromEntries(this.#languages.map((language) => [language, name]));
  }
}

function idOf(name: string, party: string): string {
  const slug = slugOf(name).slice(0, LONGEST_NAME).replace(/-$/, "");
  const stem = slug || `person-${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
  return `${stem}-${party.toLowerCase()}`;
}
