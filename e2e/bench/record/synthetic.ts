import type { PlacedEvent, PlacedSource } from "@/lib/dataset";
import { toIsoDay } from "@/lib/day";
import type { EventRecord } from "@/lib/event";
import type { DatasetHead, Person } from "@/lib/registry";
import type { Bounds } from "@/lib/when";
import { type Happening, happen, meetDuring } from "./happening";
import { Chance } from "./random";
import { type Claim, locate, Report } from "./report";
import { tell, tellAgain, titleOf } from "./told";
import { FIRST_DAY, HOME, LAST_DAY, OFFICES, Offices, type Partner, partnersOf } from "./world";

export const SEED = "entente";

/** The head by which a database is known to be a synthetic one. */
export const HEAD: DatasetHead = {
  id: "synthetic-record",
  home: HOME,
  names: { en: "A made-up record", fr: "Un recueil inventé" },
  languages: ["en", "fr"],
};

/** An event with its bounds, which need not be worked out again. */
export type SyntheticEvent = PlacedEvent & { bounds: Bounds };

/** Events of about the same time, the reports that tell of them, and the people who were not met before. */
export type Batch = { people: Person[]; sources: PlacedSource[]; events: SyntheticEvent[] };

const EVENTS_OF_A_REPORT = 100;
/** The last years hold e^4 times as much as the first. */
const GROWTH = 4;

type Draft = { event: EventRecord; claims: Claim[]; bounds: Bounds };

/**
 * A record of exactly `count` events from 1866 to 2026, growing denser, in the order of time and a hundred at a time:
 * the same for the same count and seed. Holds no more than one batch, and who was met.
 */
export function* syntheticRecord(count: number, seed = SEED): Generator<Batch> {
  const maker = new Maker(count, seed);
  while (maker.made < count) yield maker.batch();
}

class Maker {
  made = 0;
  readonly #count: number;
  readonly #chance: Chance;
  readonly #partners: Partner[];
  readonly #offices: Offices;
  readonly #met = new Set<string>();
  readonly #lastWith = new Map<string, string>();
  #reports = 0;

  constructor(count: number, seed: string) {
    this.#count = count;
    this.#chance = new Chance(`${seed} events`);
    this.#partners = partnersOf(seed);
    this.#offices = new Offices(seed);
  }

  batch(): Batch {
    this.#reports += 1;
    const number = String(this.#reports).padStart(5, "0");
    const [gazette, courier] = [new Report(`gazette-${number}`), new Report(`courier-${number}`)];
    const people: Person[] = [];
    const drafts: Draft[] = [];
    const add = (happening: Happening, within: string | null) => {
      drafts.push(this.#draft(happening, within, gazette, courier));
      for (const { person } of happening.people) {
        if (!this.#met.has(person.id)) people.push(person);
        this.#met.add(person.id);
      }
      return drafts.at(-1)?.event.id ?? "";
    };
    while (drafts.length < EVENTS_OF_A_REPORT && this.made < this.#count) {
      const happening = this.#happen();
      const id = add(happening, null);
      if (happening.kind !== "visit") continue;
      const meetings = this.#chance.whole(0, 4);
      for (let at = 0; at < meetings && this.made < this.#count; at += 1)
        add(meetDuring(this.#chance, happening, this.#offices), id);
    }
    const last = Math.max(...drafts.map(({ bounds }) => bounds.latestEnd ?? bounds.earliestStart ?? FIRST_DAY));
    return { people, sources: toSources(gazette, courier, number, toIsoDay(last)), events: drafts.map(toSynthetic) };
  }

  #happen(): Happening {
    const part = (this.made + this.#chance.next()) / this.#count;
    const place = Math.log(1 + part * (Math.exp(GROWTH) - 1)) / GROWTH;
    const day = Math.floor(FIRST_DAY + place * (LAST_DAY - FIRST_DAY));
    const first = this.#partnerOn(day);
    const others = this.#chance.isIn(0.03)
      ? Array.from({ length: this.#chance.whole(2, 5) }, () => this.#partnerOn(day))
      : [];
    return happen(this.#chance, day, [first, ...new Set(others.filter((one) => one !== first))], this.#offices);
  }

  #partnerOn(day: number): Partner {
    return this.#chance.weighted(
      this.#partners.filter(({ since }) => since <= day).map((one) => [one, one.weight] as const),
    );
  }

  #draft(happening: Happening, within: string | null, gazette: Report, courier: Report): Draft {
    this.made += 1;
    const { kind, status, level, date, day, parties, people, town, topics, promises } = happening;
    const guest = parties.flatMap(({ partner }) => partner ?? [])[0]?.party.id ?? "";
    const id = `${toIsoDay(day)}-${guest.toLowerCase()}-${kind}-${this.made}`;
    const before = this.#lastWith.get(guest);
    if (kind !== "visit") this.#lastWith.set(guest, id);
    const event: EventRecord = {
      id,
      title: titleOf(happening),
      ...(this.#chance.isIn(0.5)
        ? {
            summary: {
              en: `${titleOf(happening).en}: ${topics.map(({ en }) => en).join(", ") || "no topic is told"}.`,
            },
          }
        : {}),
      ...{ kind, status, level, when: { edtf: date.edtf, kind: date.kind } },
      ...(town ? { place: town } : {}),
      parties: parties.map(({ partner, role }) => ({ party: partner?.party.id ?? HOME, ...(role ? { role } : {}) })),
      participants: people.map(({ person, role, party, as }) => {
        return { person: person.id, office: OFFICES[role].office, party, role: as };
      }),
      topics: topics.map(({ topic }) => topic.id),
      ...{ commitments: promises, within },
      related: before !== undefined && this.#chance.isIn(0.05) ? [{ event: before, how: "follows" }] : [],
      evidence: [],
    };
    const claims = tell(gazette, happening, within, this.#chance);
    const again = this.#chance.isIn(0.12) ? tellAgain(courier, happening, this.#chance) : [];
    return { event, claims: [...claims, ...again], bounds: date.bounds };
  }
}

function toSynthetic({ event, claims, bounds }: Draft): SyntheticEvent {
  const located = locate(event.id, claims);
  return { event: { ...event, evidence: located.map(({ evidence }) => evidence) }, located, bounds };
}

function toSources(gazette: Report, courier: Report, number: string, day: string): PlacedSource[] {
  const published = { edtf: day, note: { en: "The day of the last contact it tells of." } };
  const sources = [
    gazette.toSource({ title: `Gazette no. ${number}`, publisher: "The Gazette", language: "en", published }),
  ];
  if (courier.text === "") return sources;
  return [
    ...sources,
    courier.toSource({ title: `Courrier no ${number}`, publisher: "Le Courrier", language: "fr", published }),
  ];
}
