import { beforeEach, expect, test } from "vitest";
import { createEvent, createSource, freshDatabase, readEventRecords } from "@/db/testing";
import type { EventRecord } from "@/lib/event";
import { readStoredEvents } from "./event-records";

beforeEach(freshDatabase);

test("a full record comes back as it was written, in the order asked for", async () => {
  const text = "🕊 On 4 June A. Sovann met B. Larsen in Siem Reap. They met again.";
  await createSource({ id: "a-paper", text });
  const visit = await createEvent({ id: "a-visit", kind: "visit" });
  const full = await createEvent({
    id: "a-meeting",
    summary: { fr: "Ils se rencontrent." },
    when: { edtf: "2019?-06-04", kind: "within" },
    place: { name: "Siem Reap" },
    parties: [{ party: "KH", role: "host" }, { party: "NO" }],
    participants: [{ person: "b-larsen" }, { person: "a-sovann", office: "Minister", party: "KH", role: "principal" }],
    topics: ["transport", "education"],
    commitments: [
      { id: "c1", kind: "plan", by: ["KH", "NO"], to: [], what: { en: "A study" }, due: "2020", state: "open" },
      { id: "c0", kind: "ask", by: ["KH"], to: ["NO"], what: { en: "Roads" }, state: "unknown" },
    ],
    within: "a-visit",
    related: [{ event: "a-visit", how: "follows" }],
    evidence: [
      {
        field: "when",
        source: "a-paper",
        exact: "On 4 June",
        basis: "inferred",
        note: { en: "the year from elsewhere" },
      },
      { field: "status", source: "a-paper", exact: "met", prefix: "Sovann ", basis: "stated", value: "planned" },
      { field: "place", basis: "editorial", note: { en: "known", fr: "su" } },
    ],
  });
  const read = await readEventRecords(["a-meeting", "no-such", "a-visit"]);
  const stored = full.evidence.map((one) =>
    one.field === "when"
      ? { ...one, prefix: "🕊 ", suffix: " A. Sovann met B. Larsen in Siem" }
      : one.field === "status"
        ? { ...one, prefix: "🕊 On 4 June A. Sovann ", suffix: " B. Larsen in Siem Reap. They me" }
        : one,
  );
  expect(read).toStrictEqual([{ ...full, evidence: stored }, visit]);
});

test("a stored event has its revision, its bounds, and each passage's place in code points", async () => {
  await createSource({ id: "a-paper", text: "🕊🕊 They met." });
  await createEvent({
    id: "one",
    when: { edtf: "2020-01", kind: "within" },
    evidence: [{ field: "status", source: "a-paper", exact: "met", basis: "stated" }],
  });
  const [stored] = await readStoredEvents(["one"]);
  expect(stored?.bounds).toEqual([18262, 18292, 18262, 18292]);
  expect(stored?.revision).toBe(1);
  expect(stored?.places[0]).toEqual({
    id: expect.stringMatching(/^e[0-9a-f]{12}$/),
    selector: { start: 8, end: 11, exact: "met", prefix: "🕊🕊 They ", suffix: "." },
    former: false,
  });
  expect(stored?.places[1]?.selector).toBeNull();
});

test("more events than one statement takes are read", async () => {
  const made: EventRecord[] = [];
  for (let at = 0; at < 3; at += 1) made.push(await createEvent());
  const ids = Array.from({ length: 1200 }, (_, at) => made[at % 3]?.id ?? "");
  expect((await readEventRecords(ids)).map((event) => event.id)).toEqual(ids);
});
