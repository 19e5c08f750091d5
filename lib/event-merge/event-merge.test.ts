import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EventRecord, strayEvidence } from "../event";
import { fromCells, toCells } from "./cells";
import { joinEvents, mergeEvents } from "./event-merge";

const base = EventRecord.parse({
  id: "a-visit",
  title: { en: "A visit", fr: "Une visite" },
  kind: "visit",
  status: "planned",
  when: { edtf: "2020", kind: "within" },
  parties: [{ party: "KH" }, { party: "FR" }],
  participants: [{ person: "a-sovann", office: "Minister" }],
  topics: ["transport"],
  evidence: [
    { field: "when", source: "s", exact: "in 2020", basis: "stated" },
    { field: "participants/a-sovann", source: "s", exact: "Mr Sovann", basis: "stated" },
  ],
});
const held: EventRecord = { ...base, status: "held" };

test("what one side changed is taken, whichever side it was", () => {
  const dated: EventRecord = { ...base, when: { edtf: "2020-05", kind: "within" } };
  const { merged, conflicts, taken } = mergeEvents(base, held, dated);
  expect(merged).toEqual({ ...base, status: "held", when: dated.when });
  expect(conflicts).toEqual([]);
  expect(taken.map(({ field, side }) => `${field} ${side}`)).toEqual(["status mine", "when theirs"]);
});

test("what both changed is a conflict, decided by the choice made, else by what is stored", () => {
  const cancelled: EventRecord = { ...base, status: "cancelled" };
  const { merged, conflicts } = mergeEvents(base, held, cancelled);
  expect(conflicts).toEqual([{ field: "status", base: "planned", mine: "held", theirs: "cancelled" }]);
  expect(merged.status).toBe("cancelled");
  expect(mergeEvents(base, held, cancelled, { status: "mine" }).merged.status).toBe("held");
  expect(mergeEvents(base, held, cancelled, { status: "base" }).merged.status).toBe("planned");
});

test("a title is merged language by language", () => {
  const mine = { ...base, title: { en: "A long visit", fr: "Une visite" } };
  const theirs = { ...base, title: { en: "A visit", fr: "Une longue visite" } };
  expect(mergeEvents(base, mine, theirs).merged.title).toEqual({ en: "A long visit", fr: "Une longue visite" });
});

test("each side may add to a list", () => {
  const mine: EventRecord = { ...base, topics: ["transport", "trade"], parties: [...base.parties, { party: "JP" }] };
  const theirs: EventRecord = { ...base, topics: ["transport", "energy"], parties: [{ party: "KH", role: "host" }] };
  const { merged, conflicts } = mergeEvents(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged.topics).toEqual(["transport", "energy", "trade"]);
  expect(merged.parties).toEqual([{ party: "KH", role: "host" }, { party: "JP" }]);
});

test("two editors' new commitments are two, though each was given the next id", () => {
  const promise = (what: string) => ({ id: "c1", kind: "plan", by: ["KH"], to: [], what: { en: what }, state: "open" });
  const withPromise = (what: string) =>
    EventRecord.parse({
      ...base,
      commitments: [promise(what)],
      evidence: [...base.evidence, { field: "commitments/c1", source: "s", exact: what, basis: "stated" }],
    });
  const { merged, conflicts } = mergeEvents(base, withPromise("mine"), withPromise("theirs"));
  expect(conflicts).toEqual([]);
  expect(merged.commitments.map(({ id, what }) => `${id} ${what.en}`).sort()).toEqual(["c1 theirs", "c2 mine"]);
  expect(merged.evidence.map((one) => one.field)).toEqual(expect.arrayContaining(["commitments/c1", "commitments/c2"]));
});

test("a field is not taken away under the other side's new evidence", () => {
  const without: EventRecord = { ...base, participants: [], evidence: base.evidence.slice(0, 1) };
  const backed: EventRecord = {
    ...base,
    evidence: [
      ...base.evidence,
      { field: "participants/a-sovann", source: "s", exact: "the minister", basis: "stated" as const },
    ],
  };
  const { merged, conflicts } = mergeEvents(base, without, backed);
  expect(conflicts.map((one) => one.field)).toEqual(["participants/a-sovann"]);
  expect(merged.participants).toHaveLength(1);
  const removed = mergeEvents(base, without, backed, { "participants/a-sovann": "mine" }).merged;
  expect(removed.participants).toEqual([]);
  expect(strayEvidence(removed)).toEqual([]);
});

test("two events that were never one are joined: everything of both, and a choice where they differ", () => {
  const other = EventRecord.parse({
    ...{ ...base, id: "other", title: { en: "Another visit" }, topics: ["trade"], status: "held" },
    evidence: [{ field: "status", source: "s", exact: "came", basis: "stated" }],
  });
  const { merged, conflicts } = joinEvents(base, other);
  expect(conflicts.map((one) => one.field)).toEqual(["title/en", "status"]);
  expect(merged).toMatchObject({ id: "a-visit", title: base.title, status: "planned", topics: ["transport", "trade"] });
  expect(merged.evidence).toHaveLength(3);
  const chosen = joinEvents(base, other, { "title/en": "mine", status: "mine" }).merged;
  expect(chosen).toMatchObject({ title: { en: "Another visit", fr: "Une visite" }, status: "held" });
});

const word = fc.constantFrom("one", "two", "three");
const some = <T>(one: fc.Arbitrary<T>, selector: (value: T) => unknown) =>
  fc.uniqueArray(one, { maxLength: 3, selector });
const commitment = fc.record({
  id: fc.constantFrom("c1", "c2"),
  kind: fc.constant("plan" as const),
  by: fc.constant(["KH"]),
  to: fc.constant([]),
  what: fc.record({ en: word }),
  state: fc.constantFrom("open" as const, "done" as const),
});
const event: fc.Arbitrary<EventRecord> = fc
  .record({
    title: fc.record({ en: word }, { requiredKeys: ["en"] }),
    status: fc.constantFrom("held" as const, "planned" as const),
    when: fc.record({ edtf: fc.constantFrom("2020", "2021"), kind: fc.constant("within" as const) }),
    place: fc.option(fc.record({ name: word }), { nil: undefined }),
    parties: some(fc.record({ party: fc.constantFrom("KH", "FR", "JP") }), (one) => one.party),
    participants: some(fc.record({ person: word, office: word }), (one) => one.person),
    topics: some(word, (one) => one),
    commitments: some(commitment, (one) => one.id),
    backed: some(fc.record({ exact: word, note: fc.record({ en: word }) }), (one) => one.exact),
  })
  .map(({ backed, place, parties, ...rest }) => {
    const bare = EventRecord.parse({
      ...base,
      ...rest,
      ...(place ? { place } : {}),
      parties: parties.length > 0 ? parties : base.parties,
      evidence: [],
    });
    const fields = ["when", ...bare.topics.map((one) => `topics/${one}`), ...(place ? ["place"] : [])];
    const evidence = fields.flatMap((field) => backed.map((one) => ({ field, source: "s", basis: "stated", ...one })));
    return EventRecord.parse({ ...bare, evidence });
  });

test("a record taken apart and put together is the record", () => {
  fc.assert(
    fc.property(event, (one) => {
      const cells = toCells(one);
      expect(fromCells(one.id, cells, [...cells.keys()])).toEqual(one);
    }),
  );
});

test("with one side unchanged, the other is the merge", () => {
  fc.assert(
    fc.property(event, event, (b, other) => {
      expect(mergeEvents(b, b, other)).toMatchObject({ merged: other, conflicts: [] });
      expect(mergeEvents(b, other, b)).toMatchObject({ merged: other, conflicts: [] });
      expect(mergeEvents(b, other, other)).toMatchObject({ merged: other, conflicts: [], taken: [] });
    }),
  );
});

const byField = (list: { field: string }[]) => [...list].sort((a, b) => (a.field < b.field ? -1 : 1));

test("the sides may be exchanged", () => {
  fc.assert(
    fc.property(event, event, event, (b, mine, theirs) => {
      const owned = { ...mine, commitments: b.commitments };
      const one = mergeEvents(b, owned, theirs);
      const other = mergeEvents(b, theirs, owned);
      const exchanged = one.conflicts.map((c) => ({ ...c, mine: c.theirs, theirs: c.mine }));
      expect(byField(other.conflicts)).toEqual(byField(exchanged));
      const chosen = (side: "mine" | "theirs") => Object.fromEntries(one.conflicts.map((c) => [c.field, side]));
      expect(mergeEvents(b, theirs, owned, chosen("mine")).merged).toEqual(
        mergeEvents(b, owned, theirs, chosen("theirs")).merged,
      );
    }),
  );
});

test("nothing that a side brought or changed is lost: it is in the merge or named as a conflict", () => {
  fc.assert(
    fc.property(event, event, event, (b, mine, theirs) => {
      const owned = { ...mine, commitments: b.commitments };
      const { merged, conflicts } = mergeEvents(b, owned, theirs);
      const result = toCells(merged);
      const disputed = new Set(conflicts.map((one) => one.field));
      const inConflict = (key: string, value: unknown) =>
        disputed.has(key) || disputed.has((value as { field?: string })?.field ?? "");
      for (const side of [owned, theirs]) {
        for (const [key, value] of toCells(side)) {
          const changed = JSON.stringify(toCells(b).get(key)) !== JSON.stringify(value);
          if (changed && !inConflict(key, value)) expect(result.get(key), key).toEqual(value);
        }
      }
      expect(strayEvidence(merged)).toEqual([]);
    }),
  );
});
