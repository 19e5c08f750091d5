import { inLanguage, type Localised } from "./localised";
import { daysOf } from "./timeline/bar";
import { type Kind, LANGUAGES } from "./vocabulary";
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
export const LIKENESSES = ["when", "parties", "people", "title", "kind"] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Two events that may be one; `score` 0 to 1. */
export type NearPair = { one: string; other: string; score: number; reasons: Likeness[] };

/** Pairs from this score on are worth an editor's look. */
export const LEAST_SCORE = 0.6;

const WEIGHTS: Record<Likeness, number> = { when: 0.2, parties: 0.2, people: 0.25, title: 0.25, kind: 0.1 };
const ALIKE = 0.5;
// Where neither names anyone, people speak hardly for it.
const NOBODY_NAMED = 0.3;
const SHARP_DAYS = 31;

/**
 * Events that may be the same contact, likeliest first. Only events whose possible days touch and that share a party
 * are compared; a visit and the meetings in it, and events that name each other, are known to be two.
 */
export function nearEvents(events: Comparable[], least = LEAST_SCORE): NearPair[] {
  const dated = events.flatMap((event) => {
    const days = daysOf(event.bounds);
    if (days === null) return [];
    const open = { from: event.bounds[0] ?? Number.NEGATIVE_INFINITY, to: event.bounds[3] ?? Number.POSITIVE_INFINITY };
    return [{ event, ...open }];
  });
  dated.sort((a, b) => a.from - b.from || (a.event.id < b.event.id ? -1 : 1));
  const pairs: NearPair[] = [];
  dated.forEach(({ event, to }, at) => {
    for (let next = at + 1; next < dated.length; next += 1) {
      const other = dated[next];
      if (other === undefined || other.from > to) break;
      const pair = compare(event, other.event);
      if (pair !== null && pair.score >= least) pairs.push(pair);
    }
  });
  return pairs.sort((a, b) => b.score - a.score || (a.one + a.other < b.one + b.other ? -1 : 1));
}

/** How much two events whose days touch are alike; null where they are known to be two, or share no party. */
function compare(a: Comparable, b: Comparable): NearPair | null {
  if (a.apart.includes(b.id) || b.apart.includes(a.id)) return null;
  const parties = overlap(a.parties, b.parties);
  if (parties === 0) return null;
  const likeness: Record<Likeness, number> = {
    when: closeness(a.bounds, b.bounds),
    parties,
    people: a.people.length + b.people.length === 0 ? NOBODY_NAMED : overlap(a.people, b.people),
    title: titleLikeness(a.title, b.title),
    kind: a.kind === b.kind ? 1 : 0,
  };
  const score = LIKENESSES.reduce((sum, one) => sum + WEIGHTS[one] * likeness[one], 0);
  const [one, other] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return { one, other, score, reasons: LIKENESSES.filter((kind) => likeness[kind] >= ALIKE) };
}

/** 1 for the same stretch of days: less the wider one is than the other, and the wider both are, since a year holds much. */
function closeness(a: BoundsTuple, b: BoundsTuple): number {
  const [one, other] = [daysOf(a), daysOf(b)];
  if (one === null || other === null) return 0;
  const shared = Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1);
  const both = Math.max(one.to, other.to) - Math.min(one.from, other.from) + 1;
  return (shared / both) * Math.sqrt(Math.min(1, SHARP_DAYS / both));
}

/** The best of the languages that both titles have, by the words they share. */
function titleLikeness(a: Localised, b: Localised): number {
  const shared = LANGUAGES.filter((language) => a[language] && b[language]);
  if (shared.length === 0) return overlap(wordsOf(inLanguage(a, "en").text), wordsOf(inLanguage(b, "en").text));
  return Math.max(...shared.map((language) => overlap(wordsOf(a[language] ?? ""), wordsOf(b[language] ?? ""))));
}

function wordsOf(title: string): string[] {
  const plain = title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
}

/** Share of what either has that both have (Jaccard's index). */
function overlap(a: string[], b: string[]): number {
  const [one, other] = [new Set(a), new Set(b)];
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 0 : [...one].filter((item) => other.has(item)).length / all.size;
}
