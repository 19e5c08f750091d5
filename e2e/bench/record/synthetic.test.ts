import { expect, test } from "vitest";
import { yearOf } from "@/lib/day";
import { EventRecord } from "@/lib/event";
import { problemsOf } from "@/lib/event-problems";
import { locateQuote } from "@/lib/evidence";
import { toBounds } from "@/lib/when";
import { type Batch, syntheticRecord } from "./synthetic";
import { HOME_PARTY, partnersOf, TOPIC_WORDS } from "./world";

const COUNT = 3000;
const record = [...syntheticRecord(COUNT)];
const events = record.flatMap((batch) => batch.events);

const part = (count: number) => count / events.length;
const hashOf = (batches: Iterable<Batch>) => [...batches].flatMap(({ sources }) => sources.map((one) => one.sha256));

test("the same count and seed give the same record, another seed another", () => {
  expect([...syntheticRecord(COUNT)]).toEqual(record);
  expect(hashOf(syntheticRecord(400, "other"))).not.toEqual(hashOf(syntheticRecord(400)));
});

test("it has exactly as many events as asked for, a hundred or so at a time", () => {
  expect(events).toHaveLength(COUNT);
  for (const count of [1, 7, 101]) {
    expect([...syntheticRecord(count)].flatMap((batch) => batch.events)).toHaveLength(count);
  }
  expect(Math.max(...record.map((batch) => batch.events.length))).toBeLessThan(110);
});

test("every event is proper, and its bounds are those that follow from its date", () => {
  const known = {
    parties: new Set([HOME_PARTY, ...partnersOf("entente").map((one) => one.party)].map(({ id }) => id)),
    people: new Set(record.flatMap((batch) => batch.people.map(({ id }) => id))),
    topics: new Set(TOPIC_WORDS.map(({ topic }) => topic.id)),
    events: new Set(events.map(({ event }) => event.id)),
  };
  for (const { event, bounds } of events) {
    expect(EventRecord.parse(event)).toEqual(event);
    expect(problemsOf(event, known), event.id).toEqual([]);
    expect(toBounds(event.when.edtf, event.when.kind), event.when.edtf).toEqual(bounds);
  }
  expect(known.events.size).toBe(COUNT);
});

test("every quote leads back to its one place", () => {
  for (const { sources, events } of record.slice(0, 5)) {
    const texts = new Map(sources.map(({ id, text }) => [id, text]));
    for (const { evidence, selector } of events.flatMap(({ located }) => located)) {
      if (evidence.basis === "editorial") continue;
      expect(locateQuote(texts.get(evidence.source) ?? "", evidence)).toEqual({ ok: true, value: selector });
    }
  }
});

test("it is like a record: growing, skewed, with visits, doubt, disputes and people who come again", () => {
  const years = events.map(({ bounds }) => yearOf(bounds.earliestStart ?? bounds.latestEnd ?? 0));
  expect(years[0]).toBe(1866);
  expect(years.at(-1)).toBe(2026);
  expect(part(years.filter((year) => year >= 1986).length)).toBeGreaterThan(0.5);

  const met = new Map<string, number>();
  for (const { event } of events) for (const { party } of event.parties) met.set(party, (met.get(party) ?? 0) + 1);
  const most = [...met.values()].sort((a, b) => b - a);
  expect(met.size).toBe(61);
  expect(most[1]).toBeGreaterThan(10 * (most[30] ?? 0));

  expect(part(events.filter(({ event }) => event.within !== null).length)).toBeGreaterThan(0.1);
  expect(part(events.filter(({ event }) => event.when.kind === "within").length)).toBeGreaterThan(0.02);
  expect(part(events.filter(({ event }) => event.commitments.length > 0).length)).toBeGreaterThan(0.1);
  expect(events.some(({ event }) => event.evidence.some((one) => one.basis !== "editorial" && one.value))).toBe(true);
  expect(new Set(events.map(({ event }) => event.status))).toEqual(
    new Set(["held", "planned", "proposed", "postponed", "cancelled", "unconfirmed"]),
  );
  const takings = events.flatMap(({ event }) => event.participants.map((one) => one.person));
  expect(takings.length / new Set(takings).size).toBeGreaterThan(2);
});
