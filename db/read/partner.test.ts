import { beforeEach, expect, test } from "vitest";
import { createEvent, createHead, createRegistries, createSource, freshDatabase } from "@/db/testing";
import { readLedger } from "./ledger";
import { readPartner } from "./partner";
import { readPerson } from "./person";

const promise = (id: string, by: string[], to: string[] = []) =>
  ({ id, kind: "pledge", by, to, what: { en: id }, state: "open" }) as const;
const passage = { source: "a-paper", basis: "stated" } as const;

beforeEach(async () => {
  await freshDatabase();
  await createHead("KH");
  await createRegistries({ people: [{ id: "a-sovann", names: { en: "A. Sovann" }, aliases: ["Sovann A."] }] });
  await createSource({ id: "a-paper", text: "They promised a road. They promised a school." });
  await createEvent({
    id: "bilateral",
    when: { edtf: "2020-02-01", kind: "spans" },
    parties: [{ party: "KH" }, { party: "NO" }],
    participants: [{ person: "a-sovann", office: "Minister of Rural Roads", party: "KH" }],
    topics: ["roads"],
    commitments: [promise("own", ["KH"]), promise("to-norway", ["KH"], ["NO"])],
    evidence: [
      { ...passage, field: "commitments/to-norway", exact: "promised a road" },
      { ...passage, field: "commitments/own", exact: "promised a school" },
      { ...passage, field: "status", exact: "They promised a road" },
    ],
  });
  await createEvent({
    id: "trilateral",
    when: { edtf: "2021/..", kind: "within" },
    parties: [{ party: "KH" }, { party: "NO" }, { party: "FR" }],
    participants: [{ person: "a-sovann", office: "Minister of Rural Roads", party: "KH" }, { person: "b-larsen" }],
    topics: ["roads", "schools"],
    commitments: [
      promise("by-france", ["FR"], ["KH"]),
      promise("by-all", ["KH", "NO", "FR"]),
      promise("unsaid", ["KH"]),
    ],
  });
  await createEvent({
    id: "earlier",
    when: { edtf: "2018", kind: "spans" },
    participants: [{ person: "a-sovann", office: "Governor", party: "KH" }],
  });
});

test("a partner's page holds its events, years, topics and people", async () => {
  const answer = await readPartner("public", "NO", "en");
  if (!answer.ok) throw new Error(answer.error.message);
  const { total, events, years, topics, people } = answer.value;
  expect(total).toBe(2);
  expect(events.map((one) => one.id)).toEqual(["trilateral", "bilateral"]);
  expect(years).toEqual([
    { year: 2020, count: 1 },
    { year: null, count: 1 },
  ]);
  expect(topics.map(({ id, count }) => [id, count])).toEqual([
    ["roads", 2],
    ["schools", 1],
  ]);
  expect(people.map(({ id, count }) => [id, count])).toEqual([
    ["a-sovann", 2],
    ["b-larsen", 1],
  ]);
});

test("a partner's commitments are those that name it, or that no other partner can be meant by", async () => {
  const answer = await readPartner("public", "NO", "en");
  expect(answer.ok && answer.value.commitments.map((one) => one.id)).toEqual(["by-all", "own", "to-norway"]);
});

test("the home party is no partner, nor is an unknown one", async () => {
  expect(await readPartner("public", "KH", "en")).toMatchObject({ ok: false, error: { code: "not-found" } });
  expect(await readPartner("public", "XX", "en")).toMatchObject({ ok: false, error: { code: "not-found" } });
});

test("the ledger holds every commitment with its own evidence, passages numbered as they come", async () => {
  const ledger = await readLedger("public", "en");
  expect(ledger.map((one) => `${one.event.id} ${one.id}`)).toEqual([
    "trilateral by-france",
    "trilateral by-all",
    "trilateral unsaid",
    "bilateral own",
    "bilateral to-norway",
  ]);
  expect(ledger.slice(3).map((one) => one.evidence.map(({ mark, passage }) => [mark, passage?.exact]))).toEqual([
    [[1, "promised a school"]],
    [[2, "promised a road"]],
  ]);
  expect(ledger[0]?.evidence.map((one) => one.basis)).toEqual(["editorial"]);
  expect(ledger.map((one) => one.sources.map((source) => source.id))).toEqual([[], [], [], ["a-paper"], ["a-paper"]]);
});

test("a commitment concerns the partners it names, else the only partner of its event", async () => {
  const ledger = await readLedger("public", "en");
  expect(ledger.map((one) => [one.id, one.concerns.map((partner) => partner.id)])).toEqual([
    ["by-france", ["FR"]],
    ["by-all", ["NO", "FR"]],
    ["unsaid", []],
    ["own", ["NO"]],
    ["to-norway", ["NO"]],
  ]);
});

test("a person's page holds the offices the texts give, with their events", async () => {
  const answer = await readPerson("public", "a-sovann", "en");
  if (!answer.ok) throw new Error(answer.error.message);
  const { name, aliases, offices, events, total } = answer.value;
  expect([name.text, aliases, total]).toEqual(["A. Sovann", ["Sovann A."], 3]);
  expect(events.map((one) => one.id)).toEqual(["trilateral", "bilateral", "earlier"]);
  expect(offices.map(({ office, party, events }) => [office, party?.id, events])).toEqual([
    ["Minister of Rural Roads", "KH", ["trilateral", "bilateral"]],
    ["Governor", "KH", ["earlier"]],
  ]);
  expect(await readPerson("public", "nobody", "en")).toMatchObject({ ok: false, error: { code: "not-found" } });
});
