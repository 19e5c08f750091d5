import type { Days } from "./answers/window";
import type { Localised } from "./localised";
import { daysOf } from "./timeline/bar";
import { type Kind, LANGUAGES, type Language } from "./vocabulary";
import type { BoundsTuple } from "./when";

/** What of an event is compared. `apart`: ids of events that are known to be others: its visit, what it names as related. */
export type Comparable = {
  id: string;
  title: Localised;
  kind: Kind;
  bounds: BoundsTuple;
  parties: string[];
  people: string[];
  apart: string[];
};

/** Why two events may be one. */
const LIKENESSES = ["when", "parties", "people", "title", "kind"] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Two events that may be one; `score` 0 to 1. */
export type NearPair = { one: string; other: string; score: number; reasons: Likeness[] };

/** Pairs from this score on are worth an editor's look. */
const LEAST_SCORE = 0.6;

const WEIGHTS: Record<Likeness, number> = { when: 0.2, parties: 0.2, people: 0.25, title: 0.25, kind: 0.1 };
const ALIKE = 0.5;
// Where neither names anyone, people speak hardly for it.
const NOBODY_NAMED = 0.3;
const SHARP_DAYS = 31;
// Of one party, an event is compared with this many that may begin no earlier: what grows is the record, not each one's share.
const MOST_COMPARED = 300;

/**
 * Events that may be the same contact, likeliest first. Only events that share a party and whose possible days touch,
 * or lie no more than `gap` days apart, are compared; a visit and the meetings in it, and events that name each other,
 * are known to be two. The work grows with the events, not with their pairs.
 */
export function nearEvents(events: Comparable[], { least = LEAST_SCORE, gap = 0 } = {}): NearPair[] {
  const prepared = events.flatMap(prepare).sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
  const pairs: NearPair[] = [];
  for (const party of new Set(prepared.flatMap((one) => [...one.parties]))) {
    const group = prepared.filter((one) => one.parties.has(party));
    group.forEach((one, at) => {
      const end = Math.min(group.length, at + 1 + MOST_COMPARED);
      for (let next = at + 1; next < end; next += 1) {
        const other = group[next];
        if (other === undefined || other.from > one.to + gap) break;
        const pair = compare(one, other, least);
        // Two that share several parties stand together in several groups.
        if (pair !== null && firstShared(one.parties, other.parties) === party) pairs.push(pair);
      }
    });
  }
  return pairs.sort((a, b) => b.score - a.score || (a.one + a.other < b.one + b.other ? -1 : 1));
}

/** An event made ready for many comparisons. `days`: an open end counted as the last known day; `from`, `to`: as infinite. */
type Prepared = {
  id: string;
  kind: Kind;
  days: Days;
  from: number;
  to: number;
  parties: Set<string>;
  people: Set<string>;
  apart: Set<string>;
  title: Localised;
  /** The words of the title, once they have been asked for: few pairs come so far. */
  words: Map<Language, Set<string>> | null;
};

function prepare({ id, title, kind, bounds, parties, people, apart }: Comparable): Prepared[] {
  const days = daysOf(bounds);
  if (days === null) return [];
  const [from, , , to] = bounds;
  return [
    {
      id,
      kind,
      days,
      from: from ?? Number.NEGATIVE_INFINITY,
      to: to ?? Number.POSITIVE_INFINITY,
      parties: new Set(parties),
      people: new Set(people),
      apart: new Set(apart),
      title,
      words: null,
    },
  ];
}

/** How much two events are alike; null where they are known to be two, or cannot reach `least`. */
function compare(a: Prepared, b: Prepared, least: number): NearPair | null {
  const kind = a.kind === b.kind ? 1 : 0;
  const people = a.people.size + b.people.size === 0 ? NOBODY_NAMED : overlap(a.people, b.people);
  // Most pairs are none whatever else is alike, and that shows at once.
  const most = WEIGHTS.when + WEIGHTS.parties + WEIGHTS.title + WEIGHTS.kind * kind + WEIGHTS.people * people;
  if (most < least || a.apart.has(b.id) || b.apart.has(a.id)) return null;
  const when = closeness(a.days, b.days);
  const parties = overlap(a.parties, b.parties);
  if (most - WEIGHTS.when * (1 - when) - WEIGHTS.parties * (1 - parties) < least) return null;
  const likeness: Record<Likeness, number> = { when, parties, people, kind, title: titleLikeness(a, b) };
  const score = LIKENESSES.reduce((all, one) => all + WEIGHTS[one] * likeness[one], 0);
  if (score < least) return null;
  const [one, other] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return { one, other, score, reasons: LIKENESSES.filter((one) => likeness[one] >= ALIKE) };
}

/** 1 for the same stretch of days: less the wider one is than the other, and the wider both are, since a year holds much. */
function closeness(one: Days, other: Days): number {
  const shared = Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1);
  const both = Math.max(one.to, other.to) - Math.min(one.from, other.from) + 1;
  return (shared / both) * Math.sqrt(Math.min(1, SHARP_DAYS / both));
}

/** The best of the languages that both titles have, by the words they share; where they have none in common, of those they have. */
function titleLikeness(a: Prepared, b: Prepared): number {
  const [one, other] = [titleWords(a), titleWords(b)];
  const shared = [...one.keys()].filter((language) => other.has(language));
  const pairs: [Language | undefined, Language | undefined][] =
    shared.length > 0 ? shared.map((language) => [language, language]) : [[[...one.keys()][0], [...other.keys()][0]]];
  return Math.max(...pairs.map(([x, y]) => overlap((x && one.get(x)) ?? NONE, (y && other.get(y)) ?? NONE)));
}

const NONE: ReadonlySet<string> = new Set();

function titleWords(event: Prepared): Map<Language, Set<string>> {
  event.words ??= new Map(
    LANGUAGES.flatMap((language): [Language, Set<string>][] => {
      const text = event.title[language];
      return text ? [[language, wordsOf(text)]] : [];
    }),
  );
  return event.words;
}

function wordsOf(title: string): Set<string> {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2));
}

function firstShared(a: Set<string>, b: Set<string>): string | undefined {
  for (const one of a) if (b.has(one)) return one;
  return undefined;
}

/** Share of what either has that both have (Jaccard's index). */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}
