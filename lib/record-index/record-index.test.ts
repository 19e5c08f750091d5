import fc from "fast-check";
import { expect, test } from "vitest";
import { toBins } from "../bins";
import { type Choice, EVERYTHING, without } from "./choice";
import { AXES, type Axis, type CodesOf, type Columns, NONE, OPEN } from "./columns";
import { emptyColumns, toLinks } from "./merge";
import { RecordIndex } from "./record-index";
import { scatter } from "./walks";

/** An event as a test makes it; `values`: ids by axis. */
type Made = {
  number: number;
  from: number;
  length: number;
  open: boolean;
  salience: number;
  values: Record<string, string[]>;
};

const ids = (...all: string[]) => fc.uniqueArray(fc.constantFrom(...all), { maxLength: 3 });
const made = (number: number) =>
  fc.record<Made>({
    number: fc.constant(number),
    from: fc.integer({ min: -400, max: 400 }),
    length: fc.oneof(fc.constant(0), fc.nat(9), fc.nat(700)),
    open: fc.boolean(),
    salience: fc.nat(5),
    values: fc.record({
      party: ids("FR", "JP", "NO"),
      topic: ids("roads", "trade"),
      person: ids("a-sovann", "b-larsen"),
      source: ids("a-paper"),
      kind: fc.constantFrom(["visit"], ["talks"]),
      status: fc.constantFrom(["held"], ["planned"]),
      level: fc.constantFrom([], ["minister"]),
    }),
  });

function columnsOf(events: Made[], codes: CodesOf): Columns {
  const sorted = [...events].sort((a, b) => a.from - b.from || lastOf(a) - lastOf(b) || a.number - b.number);
  const columns = emptyColumns(sorted.length);
  for (const axis of AXES) {
    const pairs = sorted.flatMap((event, at) =>
      (event.values[axis] ?? []).map((id) => [at, codes[axis].of(id)] as const),
    );
    columns.links[axis] = toLinks(
      sorted.length,
      pairs.map(([at]) => at),
      pairs.map(([, code]) => code),
    );
  }
  sorted.forEach((event, at) => {
    const end = event.open ? OPEN : lastOf(event);
    const values = { ...{ number: event.number, listed: event.from, from: event.from, to: lastOf(event) } };
    const bounds = { earliestStart: event.from, latestStart: event.from, earliestEnd: lastOf(event), latestEnd: end };
    for (const [column, value] of Object.entries({ ...values, ...bounds, salience: event.salience }))
      (columns[column as "number"] as Int32Array)[at] = value;
  });
  return columns;
}

const lastOf = ({ from, length }: Made) => from + length;

type Wish = { values: Partial<Record<Axis, string[]>>; from: number | null; to: number | null; certain: boolean };
const wish = fc.record<Wish>({
  values: fc.record({ party: ids("FR", "JP"), topic: ids("roads"), status: ids("held") }, { requiredKeys: [] }),
  from: fc.option(fc.integer({ min: -300, max: 0 })),
  to: fc.option(fc.integer({ min: 0, max: 300 })),
  certain: fc.boolean(),
});

const isWished =
  ({ values, from, to, certain }: Wish) =>
  (event: Made) => {
    const isLimitedTo = (axis: string, wanted: string[]) => wanted.some((id) => event.values[axis]?.includes(id));
    const possible = (to === null || event.from <= to) && (from === null || event.open || lastOf(event) >= from);
    const sure = from === null || lastOf(event) >= from;
    return (
      Object.entries(values).every(([axis, wanted]) => wanted.length === 0 || isLimitedTo(axis, wanted)) &&
      possible &&
      (!certain || sure)
    );
  };

function choiceOf(index: RecordIndex, { values, ...range }: Wish): Choice {
  const limited = Object.entries(values).filter(([, wanted]) => wanted.length > 0) as [Axis, string[]][];
  const codes = limited.map(([axis, wanted]) => [axis, wanted.flatMap((id) => index.codes[axis].known(id) ?? [])]);
  return { ...EVERYTHING, ...range, codes: Object.fromEntries(codes) };
}

/** A record that is written in several goes, some events more than once, some withdrawn at last. */
const history = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 25 }), fc.nat(6))
  .chain(([first, rewritten, withdrawn]) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: first }, (_, at) => made(at + 1))),
      fc.tuple(...rewritten.map(made)),
      fc.constant(withdrawn),
    ),
  );

test("whatever was written in whatever order, every answer is that of going through all events", () => {
  const window = fc.tuple(fc.integer({ min: -500, max: 400 }), fc.nat(900));
  fc.assert(
    fc.property(history, wish, window, ([first, later, withdrawn], asked, [from, length]) => {
      const index = new RecordIndex();
      index.update(columnsOf(first, index.codes), new Set());
      const now = new Map(first.map((event) => [event.number, event]));
      const bins = toBins({ from, to: from + length }, 24);
      // What is kept of the first state must not show in the answers about the last.
      for (const prepare of index.preparations(choiceOf(index, asked), "party")) prepare();
      index.density(choiceOf(index, asked), bins);
      for (const event of later) {
        index.update(columnsOf([event], index.codes), new Set([event.number]));
        now.set(event.number, event);
      }
      index.update(emptyColumns(0), new Set([withdrawn]));
      now.delete(withdrawn);

      const choice = choiceOf(index, asked);
      const chosen = [...now.values()].filter(isWished(asked));
      const drawn = chosen.filter((event) => event.from <= bins.window.to && lastOf(event) >= bins.window.from);
      const perBin = (events: Made[]) =>
        Array.from({ length: bins.count }, (_, bin) => {
          const start = bins.window.from + bin * bins.size;
          return events.filter((event) => event.from < start + bins.size && lastOf(event) >= start).length;
        });

      expect(index.size).toBe(now.size);
      expect(index.count(choice).total).toBe(chosen.length);
      expect(index.density(choice, bins)).toEqual(perBin(chosen));
      expect(index.extent(choice)).toEqual(
        chosen.length === 0
          ? null
          : { from: Math.min(...chosen.map((one) => one.from)), to: Math.max(...chosen.map(lastOf)) },
      );
      for (const axis of AXES) {
        const counts = index.counts(choice, axis);
        for (const [code, id] of [...index.codes[axis].ids.entries(), [NONE, null] as const]) {
          const having = (event: Made) =>
            id === null ? event.values[axis]?.length === 0 : event.values[axis]?.includes(id);
          expect(counts.get(code) ?? 0).toBe(chosen.filter(having).length);
        }
        counts.delete(NONE);
        const byCount = [...counts.values()].sort((a, b) => b - a);
        const isAnswered = ([code, count]: [number, number]) => count >= (byCount[1] ?? 1) || code === 0;
        const commonest = index.commonest(choice, axis, 2, [0]);
        expect(commonest.all).toBe(counts.size);
        expect(commonest.counts).toEqual([...counts].filter(isAnswered).sort(([a], [b]) => a - b));
      }
      const lanes = [NONE, ...index.codes.party.ids.keys()];
      const inLanes = index.laneCounts(without(choice, "party"), "party", lanes, bins);
      const other = [...now.values()].filter(isWished({ ...asked, values: { ...asked.values, party: [] } }));
      for (const code of lanes) {
        const id = index.codes.party.ids[code];
        const own = other.filter(({ values }) =>
          id === undefined ? values.party?.length === 0 : values.party?.includes(id),
        );
        expect(inLanes.get(code)).toEqual(perBin(own));
      }
      const ranked = [...drawn].sort(
        (a, b) => b.salience - a.salience || scatter(a.number) - scatter(b.number) || a.number - b.number,
      );
      expect(index.foremost(choice, bins.window, 7)).toEqual({
        numbers: ranked.slice(0, 7).map(({ number }) => number),
        inWindow: drawn.length,
      });
      expect(new Set(index.numbers(choice))).toEqual(new Set(chosen.map(({ number }) => number)));
    }),
    { numRuns: 300 },
  );
});

test("pages of any size, in any order and direction, put together hold every event once", () => {
  fc.assert(
    fc.property(
      history,
      wish,
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 1, max: 5 }),
      ([first, later], asked, back, led, limit) => {
        const index = new RecordIndex();
        index.update(columnsOf(first, index.codes), new Set());
        for (const event of later) index.update(columnsOf([event], index.codes), new Set([event.number]));
        const choice = choiceOf(index, asked);
        const places = index.codes.kind.ids.map((id) => ["talks", "visit"].indexOf(id));
        const lead = led ? { axis: "kind" as const, places, none: 2 } : null;
        const seen: number[] = [];
        let after = null;
        for (;;) {
          const page = index.page(choice, { lead, back, after, limit });
          const last = page.at(-1);
          if (!last) break;
          seen.push(...page.map(({ number }) => number));
          after = last.key;
        }
        const now = [...new Map([...first, ...later].map((event) => [event.number, event])).values()].filter(
          isWished(asked),
        );
        const leadOf = (event: Made) => (led ? ["talks", "visit"].indexOf(event.values.kind?.[0] ?? "") : 0);
        const ordered = now.sort(
          (a, b) => leadOf(a) - leadOf(b) || a.from - b.from || lastOf(a) - lastOf(b) || a.number - b.number,
        );
        expect(seen).toEqual((back ? ordered.reverse() : ordered).map(({ number }) => number));
      },
    ),
    { numRuns: 200 },
  );
});

test("what is searched for limits a set by the events that match, whatever is written meanwhile", () => {
  const event = (number: number, party: string): Made => {
    const values = { party: [party], kind: ["visit"], status: ["held"] };
    return { number, from: number, length: 0, open: false, salience: 3, values };
  };
  const index = new RecordIndex();
  index.update(columnsOf([event(1, "FR"), event(2, "FR"), event(3, "JP")], index.codes), new Set());
  const found = { ...EVERYTHING, numbers: [1, 3] };
  const parties = (choice: Choice) =>
    [...index.counts(choice, "party")].map(([code, count]) => [index.codes.party.ids[code], count]);
  expect(parties(found)).toEqual([
    ["FR", 1],
    ["JP", 1],
  ]);
  index.update(columnsOf([event(1, "JP")], index.codes), new Set([1]));
  expect(parties(found)).toEqual([["JP", 2]]);
  expect(parties({ ...found, numbers: [2] })).toEqual([["FR", 1]]);
  expect(index.foremost(found, { from: 0, to: 9 }, 5).inWindow).toBe(2);
});

test("what was prepared is not prepared again, and an index that much was written to since says so", () => {
  const events = Array.from({ length: 400 }, (_, at): Made => {
    const values = { party: ["FR"], kind: ["visit"], status: ["held"] };
    return { number: at + 1, from: at, length: 0, open: false, salience: 3, values };
  });
  const index = new RecordIndex();
  index.update(columnsOf(events, index.codes), new Set());
  const steps = index.preparations(EVERYTHING, "party");
  expect(steps.length).toBeGreaterThan(10);
  for (const step of steps) step();
  expect(index.preparations(EVERYTHING, "party")).toEqual([]);
  expect(index.preparations(EVERYTHING, "topic")).not.toEqual([]);

  expect(index.isWorn).toBe(false);
  for (const event of events.slice(0, 60)) index.update(columnsOf([event], index.codes), new Set([event.number]));
  expect(index.isWorn).toBe(true);
  for (const event of events.slice(60, 120)) index.update(columnsOf([event], index.codes), new Set([event.number]));
  expect([index.size, index.count(EVERYTHING).total]).toEqual([400, 400]);
});

test("of many that are as salient as each other, the foremost lie all over the window", () => {
  const index = new RecordIndex();
  const equals = Array.from({ length: 1000 }, (_, at): Made => {
    const values = { party: ["FR"], kind: ["visit"], status: ["held"] };
    return { number: at + 1, from: at, length: 0, open: false, salience: 3, values };
  });
  index.update(columnsOf(equals, index.codes), new Set());
  const { numbers } = index.foremost(EVERYTHING, { from: 0, to: 999 }, 100);
  const perQuarter = [0, 1, 2, 3].map(
    (quarter) => numbers.filter((number) => Math.floor((number - 1) / 250) === quarter).length,
  );
  expect(Math.min(...perQuarter)).toBeGreaterThan(20);
});
