import { expect, test } from "vitest";
import { EventRecord } from "../event";
import type { Change } from "./change";
import { namedIn, recordChanges } from "./record-changes";

const event = EventRecord.parse({
  id: "a-visit",
  title: { en: "A visit", fr: "Une visite" },
  summary: { en: "They met." },
  kind: "visit",
  status: "planned",
  level: "minister",
  when: { edtf: "2019-06-04", kind: "spans" },
  place: { name: "Siem Reap", country: "KH" },
  parties: [{ party: "KH", role: "host" }, { party: "NO" }],
  participants: [{ person: "a-sovann", office: "Minister", party: "KH", role: "principal" }, { person: "b-larsen" }],
  topics: ["trade"],
  commitments: [{ id: "c1", kind: "plan", by: ["KH"], what: { en: "A study" }, state: "open" }],
  within: "a-tour",
  related: [{ event: "a-call", how: "follows" }],
  evidence: [
    { field: "when", source: "report", exact: "on June 4", prefix: "came ", suffix: " to", basis: "stated" },
    { field: "commitments/c1", source: "report", exact: "a study", basis: "inferred", note: { en: "From the whole." } },
    { field: "status", basis: "editorial", note: { en: "Known." } },
  ],
});
const [dated, promised, known] = event.evidence;
const [sovann, larsen] = event.participants;
const [study] = event.commitments;

/** Changes in short: the field, how, about what, and each line. */
function short(changes: Change[]): string[] {
  const said = (value: unknown) =>
    value === null
      ? "–"
      : Object.values(value as object)
          .slice(1)
          .map((one) => (one === null ? "" : typeof one === "object" ? JSON.stringify(one) : one))
          .join(" ");
  return changes.map(({ field, how, about, lines }) =>
    [
      `${how} ${field}`,
      ...(about ? [said(about)] : []),
      ...lines.map((one) => `${[one.part, one.language].filter(Boolean)} ${said(one.before)} > ${said(one.after)}`),
    ].join(" | "),
  );
}

const changed = (overrides: Partial<EventRecord>) =>
  short(recordChanges({ kind: "event", before: event, after: { ...event, ...overrides } }));

test("what is the same does not differ, whatever the order of its keys", () => {
  const same = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(event).reverse())));
  expect(
    recordChanges({ kind: "event", before: event, after: same, stateBefore: "draft", stateAfter: "draft" }),
  ).toEqual([]);
});

test.each<[string, Partial<EventRecord>, string[]]>([
  ["a title", { title: { en: "A long visit", fr: "Une visite" } }, ["changed title | en A visit en > A long visit en"]],
  [
    "a wording added and one taken away",
    { title: { en: "A visit", km: "ទស្សនកិច្ច" } },
    ["changed title | fr Une visite fr > – | km – > ទស្សនកិច្ច km"],
  ],
  ["a summary taken away", { summary: undefined }, ["removed summary | en They met. en > –"]],
  ["a date", { when: { edtf: "2019-06", kind: "within" } }, ["changed when |  2019-06-04 spans > 2019-06 within"]],
  ["a status", { status: "held" }, ["changed status |  status planned > status held"]],
  ["a level taken away", { level: undefined }, ["removed level |  level minister > –"]],
  [
    "a place",
    { place: { name: "Phnom Penh" } },
    ['changed place | name Siem Reap  > Phnom Penh  | country ["party/KH"] > –'],
  ],
  [
    "a role of a party",
    { parties: [{ party: "KH" }, { party: "NO" }] },
    ['changed parties | ["party/KH"] | role partyRole host > –'],
  ],
  [
    "an office",
    { participants: [{ ...sovann, office: "Former Minister" } as never, larsen as never] },
    ['changed participants | ["person/a-sovann"] | office Minister  > Former Minister '],
  ],
  [
    "someone gone",
    { participants: [larsen as never] },
    [
      'removed participants | ["person/a-sovann"] | office Minister  > – | party ["party/KH"] > – | role participantRole principal > –',
    ],
  ],
  ["another order", { participants: [larsen as never, sovann as never] }, ["moved participants"]],
  [
    "a topic for another",
    { topics: ["health"] },
    ['added topics | ["topic/health"]', 'removed topics | ["topic/trade"]'],
  ],
  [
    "what was promised",
    { commitments: [{ ...study, what: { en: "A joint study" }, due: "2020", state: "done" } as never] },
    [
      'changed commitments | {"en":"A joint study"} | what,en A study en > A joint study en | due – > 2020  | state commitmentState open > commitmentState done',
    ],
  ],
  ["its visit", { within: null }, ['removed within |  ["event/a-tour"] > –']],
  [
    "a relation",
    { related: [{ event: "a-call", how: "answers" }] },
    [
      'added related | ["event/a-call"] | how – > relation answers',
      'removed related | ["event/a-call"] | how relation follows > –',
    ],
  ],
  [
    "a quote",
    { evidence: [{ ...dated, exact: "June 4" } as never, promised as never, known as never] },
    [
      'added evidence | when  | quote – > June 4 report | source – > ["source/report"] | basis – > basis stated',
      'removed evidence | when  | quote on June 4 report > – | source ["source/report"] > – | basis basis stated > –',
    ],
  ],
  [
    "the note of a quote",
    { evidence: [dated as never, { ...promised, note: { en: "From its end." } } as never, known as never] },
    ['changed evidence | commitments/c1 {"en":"A study"} | note,en From the whole. en > From its end. en'],
  ],
  [
    "a quote placed anew",
    { evidence: [{ ...dated, prefix: "left " } as never, promised as never, known as never] },
    ["changed evidence | when  | around came … to  > left … to "],
  ],
  [
    "a value that differs",
    { evidence: [{ ...dated, value: "June 5" } as never, promised as never, known as never] },
    ["changed evidence | when  | value – > June 5 "],
  ],
])("%s", (_, overrides, lines) => {
  expect(changed(overrides)).toEqual(lines);
});

test("a new event says everything it holds", () => {
  const changes = recordChanges({ kind: "event", before: null, after: event, stateBefore: null, stateAfter: "draft" });
  expect(changes.every(({ how }) => how === "added")).toBe(true);
  expect(new Set(changes.map(({ field }) => field))).toEqual(
    new Set([
      "state",
      "title",
      "summary",
      "when",
      "status",
      "participants",
      "place",
      "parties",
      "commitments",
      "topics",
      "kind",
      "level",
      "within",
      "related",
      "evidence",
    ]),
  );
});

test("two notes on one fact are two", () => {
  const note = (en: string) => ({ field: "status", basis: "editorial" as const, note: { en } });
  const twice = { ...event, evidence: [note("One."), note("Two.")] };
  expect(short(recordChanges({ kind: "event", before: twice, after: { ...twice, evidence: [note("One.")] } }))).toEqual(
    ["removed evidence | status  | basis basis editorial > – | note,en Two. en > –"],
  );
});

test("the names of all records that changes name are asked for", () => {
  const changes = recordChanges({ kind: "event", before: null, after: event });
  expect(namedIn(changes).sort()).toEqual([
    "event/a-call",
    "event/a-tour",
    "party/KH",
    "party/NO",
    "person/a-sovann",
    "person/b-larsen",
    "source/report",
    "topic/trade",
  ]);
  const moved = { ...event, evidence: [{ ...known, field: "parties/JP" } as never] };
  expect(namedIn(recordChanges({ kind: "event", before: moved, after: moved }))).toEqual([]);
  expect(namedIn(recordChanges({ kind: "event", before: event, after: moved }))).toContain("party/JP");
});

test.each<[Parameters<typeof recordChanges>[0], string[]]>([
  [
    {
      kind: "source",
      before: { title: "A", furniture: [[0, 3]], edition: 1, sha256: "a" },
      after: { title: "B", furniture: [[0, 4]], edition: 2, sha256: "b" },
    },
    ["changed edition |  1 > 2", "changed title |  A  > B ", "changed furniture | stretches 1 > 1"],
  ],
  [
    {
      kind: "source",
      before: { publishedEdtf: "2019", publishedNote: { en: "A" } },
      after: { publishedEdtf: "2020", publishedNote: { en: "B" } },
      stateBefore: "draft",
      stateAfter: "published",
    },
    ["changed state |  state draft > state published", "changed published |  2019  > 2020  | note,en A en > B en"],
  ],
  [
    {
      kind: "person",
      before: { names: { en: "A" }, aliases: [], note: null },
      after: { names: { en: "A", fr: "B" }, aliases: ["C"], note: { en: "D" } },
    },
    ["added names | fr – > B fr", 'added aliases |  – > ["C"]', "added note | en – > D en"],
  ],
  [
    {
      kind: "party",
      before: { kind: "state", names: {}, aliases: [] },
      after: { kind: "organisation", names: {}, aliases: [] },
    },
    ["changed partyKind |  partyKind state > partyKind organisation"],
  ],
  [{ kind: "topic", before: null, after: { names: { en: "Trade" } } }, ["added names | en – > Trade en"]],
  [
    {
      kind: "annotation",
      before: { body: "Is it?", language: "en", target: { event: "e", field: "when" } },
      after: { body: "It is.", language: "en", target: { event: "e", field: "place" } },
    },
    ["changed body |  Is it? en > It is. en", "changed target | what when  > place "],
  ],
  [
    {
      kind: "account",
      before: { role: "editor", passwordSetAt: null, password: "old" },
      after: { role: "admin", passwordSetAt: 5, password: "new" },
    },
    ["changed role |  role editor > role admin", "added passwordSetAt |  – > 5"],
  ],
  [{ kind: "account", before: null, after: "nonsense" }, []],
])("a record of another kind: %j", (versions, lines) => {
  expect(short(recordChanges(versions))).toEqual(lines);
});
