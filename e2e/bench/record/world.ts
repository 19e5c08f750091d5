import { dayNumber } from "@/lib/day";
import { slugOf } from "@/lib/event-id";
import type { Party, Person, Topic } from "@/lib/registry";
import type { Level } from "@/lib/vocabulary";
import { Chance } from "./random";

/* A made-up world: no party, person or town of it is one of ours. */

export const HOME = "HOME";
const PARTNERS = 60;

/** First and last day of the record. */
export const FIRST_DAY = dayNumber(1866, 1, 1);
export const LAST_DAY = dayNumber(2026, 12, 31);

/** A partner, how often it is met (Zipf: half as often in the second place), and the day from which it is there. */
export type Partner = { party: Party; towns: string[]; weight: number; since: number };

const ROLES = ["head", "government", "foreign", "envoy"] as const;
export type Role = (typeof ROLES)[number];
export const OFFICES: Record<Role, { office: string; french: string; level: Level; years: number }> = {
  head: { office: "President", french: "président", level: "head-of-state", years: 7 },
  government: { office: "Prime Minister", french: "Premier ministre", level: "head-of-government", years: 4 },
  foreign: {
    office: "Minister of Foreign Affairs",
    french: "ministre des Affaires étrangères",
    level: "minister",
    years: 4,
  },
  envoy: { office: "Ambassador", french: "ambassadeur", level: "ambassador", years: 3 },
};

const TOPICS =
  "trade fisheries roads schools health borders railways energy water farming culture science sport tourism security banking customs ports mail radio space climate labour migration".split(
    " ",
  );
const FRENCH_TOPICS =
  "commerce pêche routes écoles santé frontières rails énergie eau agriculture culture science sport tourisme sécurité banque douanes ports poste radio espace climat travail migration".split(
    " ",
  );

export const TOPIC_WORDS: readonly { topic: Topic; en: string; fr: string }[] = TOPICS.map((en, at) => {
  const fr = FRENCH_TOPICS[at] ?? en;
  return { topic: { id: en, names: { en: capital(en), fr: capital(fr) } }, en, fr };
});

export const HOME_PARTY: Party = { id: HOME, kind: "state", names: { en: "Homeland", fr: "Patrie" }, aliases: [] };
export const HOME_TOWNS = ["Port Regal", "Halden", "Old Weir", "Saint-Aubin", "Karst"];

/** The sixty partners, by how often they are met. */
export function partnersOf(seed: string): Partner[] {
  const chance = new Chance(`${seed} partners`);
  const taken = new Set<string>();
  return Array.from({ length: PARTNERS }, (_, rank) => {
    const name = newName(chance, taken, ["ia", "land", "ar", "mark", "oa", "stan"]);
    const isBody = rank % 15 === 9;
    const names = isBody ? { en: `League of ${name}`, fr: `Ligue de ${name}` } : { en: name, fr: name };
    // A third is there from the beginning; the others come into being, mostly in the second half.
    const since = rank % 3 === 0 ? FIRST_DAY : dayNumber(chance.whole(1890, 1995), 1, 1);
    return {
      party: {
        id: `P${String(rank + 1).padStart(2, "0")}`,
        kind: isBody ? "organisation" : "state",
        names,
        aliases: [`${name} State`],
      },
      towns: Array.from({ length: 3 }, () => capital(syllables(chance, 2))),
      weight: 1 / (rank + 1),
      since,
    };
  });
}

/** Who holds an office of a party on a day: everyone does for some years, and is met again and again. */
export class Offices {
  readonly #seed: string;
  readonly #terms = new Map<string, { from: number; person: Person }[]>();

  constructor(seed: string) {
    this.#seed = seed;
  }

  holder(party: string, role: Role, day: number): Person {
    const key = `${party} ${role}`;
    const terms = this.#terms.get(key) ?? this.#termsOf(key, party, role);
    this.#terms.set(key, terms);
    const term = terms.findLast(({ from }) => from <= day) ?? terms[0];
    if (term === undefined) throw new Error(`No one holds ${key}.`);
    return term.person;
  }

  #termsOf(key: string, party: string, role: Role) {
    const chance = new Chance(`${this.#seed} ${key}`);
    const terms: { from: number; person: Person }[] = [];
    for (
      let from = FIRST_DAY;
      from <= LAST_DAY;
      from += Math.round(365 * OFFICES[role].years * (0.3 + 1.4 * chance.next()))
    ) {
      const name = `${capital(syllables(chance, 2))} ${capital(syllables(chance, chance.whole(2, 3)))}`;
      const id = `${slugOf(name)}-${party.toLowerCase()}-${role[0]}${terms.length + 1}`;
      terms.push({ from, person: { id, names: { en: name, fr: name }, aliases: [] } });
    }
    return terms;
  }
}

const SYLLABLES =
  "ba be bo da de do fa ga ge ha ka ke ko la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve vi zé nü çi øl år".split(
    " ",
  );

function syllables(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.of(SYLLABLES)).join("");
}

function newName(chance: Chance, taken: Set<string>, endings: string[]): string {
  for (;;) {
    const name = capital(`${syllables(chance, 2)}${chance.of(["r", "n", "l", "s"])}${chance.of(endings)}`);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
