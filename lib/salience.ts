import type { Kind, Level, Status } from "./vocabulary";

export type SalienceFacts = {
  level: Level | null;
  kind: Kind;
  status: Status;
  /** Independent sources that speak of the event. */
  sources: number;
  commitments: number;
};

const LEVEL: Record<Level, number> = {
  "head-of-state": 400,
  "head-of-government": 380,
  minister: 280,
  parliament: 260,
  ambassador: 200,
  official: 120,
};

const KIND: Record<Kind, number> = {
  summit: 200,
  visit: 200,
  agreement: 180,
  talks: 150,
  meeting: 140,
  consultation: 120,
  luncheon: 110,
  call: 100,
  ceremony: 90,
  exchange: 80,
  invitation: 70,
  other: 40,
};

const STATUS: Record<Status, number> = {
  held: 100,
  planned: 80,
  postponed: 60,
  cancelled: 60,
  unconfirmed: 50,
  proposed: 30,
};

/** The highest there can be. */
export const MOST_SALIENCE = 1000;

const UNKNOWN_LEVEL = 60;
const PER_SOURCE = 50;
const MOST_SOURCES = 4;
const PER_COMMITMENT = 20;
const MOST_COMMITMENTS = 5;

/**
 * How much an event stands out, 0..1000: which events a view shows singly where it cannot show all.
 * A sum, so that each part can be read off: level (up to 400), kind (up to 200), sources (50 each after
 * the first, up to 200 for five), commitments (20 each, up to 100), status (up to 100).
 */
export function toSalience(facts: SalienceFacts): number {
  return (
    (facts.level === null ? UNKNOWN_LEVEL : LEVEL[facts.level]) +
    KIND[facts.kind] +
    PER_SOURCE * clamp(facts.sources - 1, MOST_SOURCES) +
    PER_COMMITMENT * clamp(facts.commitments, MOST_COMMITMENTS) +
    STATUS[facts.status]
  );
}

function clamp(count: number, most: number): number {
  return Math.min(Math.max(count, 0), most);
}
