import type { EventRecord, Evidence } from "../event";
import type { Localised } from "../localised";
import type { Change, Said } from "./change";
import { entries, line, names, single, text, word, wordings } from "./lines";

/** What differs between two versions of an event, in the order in which the event's page shows it. `before` null: it is new. */
export function eventChanges(before: EventRecord | null, after: EventRecord): Change[] {
  const date = (event: EventRecord | null): Said | null => event && { as: "date", ...event.when };
  return [
    ...single("title", wordings(null, before?.title, after.title)),
    ...single("summary", wordings(null, before?.summary, after.summary)),
    ...single("when", line(null, date(before), date(after))),
    ...single("status", line(null, word("status", before?.status), word("status", after.status))),
    ...entries(PARTICIPANTS, before?.participants ?? [], after.participants),
    ...single("place", [
      ...line("name", text(before?.place?.name), text(after.place?.name)),
      ...line("country", names("party", before?.place?.country), names("party", after.place?.country)),
    ]),
    ...entries(PARTIES, before?.parties ?? [], after.parties),
    ...entries(COMMITMENTS, before?.commitments ?? [], after.commitments),
    ...entries(TOPICS, before?.topics ?? [], after.topics),
    ...single("kind", line(null, word("kind", before?.kind), word("kind", after.kind))),
    ...single("level", line(null, word("level", before?.level), word("level", after.level))),
    ...single("within", line(null, names("event", before?.within), names("event", after.within))),
    ...entries(RELATED, before?.related ?? [], after.related),
    ...evidenceChanges(before, after),
  ];
}

type One<List extends "parties" | "participants" | "commitments" | "related"> = EventRecord[List][number];

const PARTICIPANTS = {
  field: "participants" as const,
  keyOf: (one: One<"participants">) => one.person,
  about: (one: One<"participants">) => names("person", one.person),
  lines: (before?: One<"participants">, after?: One<"participants">) => [
    ...line("office", text(before?.office), text(after?.office)),
    ...line("party", names("party", before?.party), names("party", after?.party)),
    ...line("role", word("participantRole", before?.role), word("participantRole", after?.role)),
  ],
};

const PARTIES = {
  field: "parties" as const,
  keyOf: (one: One<"parties">) => one.party,
  about: (one: One<"parties">) => names("party", one.party),
  lines: (before?: One<"parties">, after?: One<"parties">) =>
    line("role", word("partyRole", before?.role), word("partyRole", after?.role)),
};

const COMMITMENTS = {
  field: "commitments" as const,
  keyOf: (one: One<"commitments">) => one.id,
  about: (one: One<"commitments">): Said => ({ as: "localised", words: one.what }),
  lines: (before?: One<"commitments">, after?: One<"commitments">) => [
    // An entry that comes or goes is already named by its words.
    ...(before && after ? wordings("what", before.what, after.what) : []),
    ...line("kind", word("commitmentKind", before?.kind), word("commitmentKind", after?.kind)),
    ...line("by", names("party", before?.by), names("party", after?.by)),
    ...line("to", names("party", before?.to), names("party", after?.to)),
    ...line("due", due(before), due(after)),
    ...line("state", word("commitmentState", before?.state), word("commitmentState", after?.state)),
  ],
};

function due(one: One<"commitments"> | undefined): Said | null {
  return one?.due ? { as: "date", edtf: one.due, kind: null } : null;
}

const TOPICS = {
  field: "topics" as const,
  keyOf: (one: string) => one,
  about: (one: string) => names("topic", one),
  lines: () => [],
};

const RELATED = {
  field: "related" as const,
  keyOf: (one: One<"related">) => `${one.how} ${one.event}`,
  about: (one: One<"related">) => names("event", one.event),
  lines: (before?: One<"related">, after?: One<"related">) =>
    line("how", word("relation", before?.how), word("relation", after?.how)),
};

function evidenceChanges(before: EventRecord | null, after: EventRecord): Change[] {
  const subjectOf = (path: string): Localised | null => {
    const id = /^commitments\/(.*)$/.exec(path)?.[1];
    const promised = [...after.commitments, ...(before?.commitments ?? [])];
    return promised.find((one) => one.id === id)?.what ?? null;
  };
  return entries(
    {
      field: "evidence",
      keyOf: evidenceKey,
      about: (one: Evidence): Said => ({ as: "fact", path: one.field, subject: subjectOf(one.field) }),
      lines: (old?: Evidence, one?: Evidence) => [
        ...line("quote", quote(old), quote(one)),
        ...line("around", around(old), around(one)).filter(() => old && one),
        ...line("source", names("source", passage(old)?.source), names("source", passage(one)?.source)),
        ...line("basis", word("basis", old?.basis), word("basis", one?.basis)),
        ...wordings("note", old?.note, one?.note),
        ...line("value", text(passage(old)?.value), text(passage(one)?.value)),
      ],
    },
    numbered(before?.evidence ?? []),
    numbered(after.evidence),
  );
}

/** The same words for the same fact are the same evidence, whatever is noted beside them. */
function evidenceKey(one: Evidence & { again?: number }): string {
  const what = one.basis === "editorial" ? ["editorial"] : [one.source, one.exact];
  return JSON.stringify([one.field, ...what, one.again ?? 0]);
}

/** Evidence of one key, told apart by its place among its like: a fact may have two notes, or words that stand twice. */
function numbered(list: readonly Evidence[]): (Evidence & { again: number })[] {
  const seen = new Map<string, number>();
  return list.map((one) => {
    const again = seen.get(evidenceKey(one)) ?? 0;
    seen.set(evidenceKey(one), again + 1);
    return { ...one, again };
  });
}

function passage(one: Evidence | undefined) {
  return one === undefined || one.basis === "editorial" ? null : one;
}

function quote(one: Evidence | undefined): Said | null {
  const found = passage(one);
  return found && { as: "quote", text: found.exact, source: found.source };
}

function around(one: Evidence | undefined): Said | null {
  const { prefix = "", suffix = "" } = passage(one) ?? {};
  return prefix + suffix === "" ? null : text(`${prefix}…${suffix}`);
}
