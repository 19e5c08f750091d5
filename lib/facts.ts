import type { EventAnswer, EventContent, EvidenceAnswer } from "./answers/event";
import type { Words } from "./localised";
import { BASES } from "./vocabulary";

type Participant = EventAnswer["participants"][number];
type Named = NonNullable<Participant["party"]>;

/** The evidence of one field of an event: first what is stated, then what is inferred, last what is editorial. */
export function evidenceFor(event: Pick<EventAnswer, "evidence">, field: string): EvidenceAnswer[] {
  const own = event.evidence.filter((one) => one.field === field);
  return BASES.flatMap((basis) => own.filter((one) => one.basis === basis));
}

/** Evidence by what it says: first what backs the value chosen (`value` null), then each other value, once. */
export function sidesOf(evidence: EvidenceAnswer[]): { value: string | null; evidence: EvidenceAnswer[] }[] {
  const values = [...new Set([null, ...evidence.map((one) => one.value)])];
  return values.map((value) => ({ value, evidence: evidence.filter((one) => one.value === value) }));
}

/** Fields of which a source gives another value than the one chosen. */
export function disputedIn(evidence: EvidenceAnswer[]): string[] {
  return [...new Set(evidence.flatMap((one) => (one.value === null ? [] : [one.field])))];
}

/** Participants by the party they speak for, in the order of the event's parties; last those of whom the text tells none. */
export function byParty(
  event: Pick<EventAnswer, "parties" | "participants">,
): { party: Named | null; people: Participant[] }[] {
  const parties = new Map<string, Named>(event.parties.map(({ id, name }) => [id, { id, name }]));
  for (const { party } of event.participants) if (party && !parties.has(party.id)) parties.set(party.id, party);
  return [...parties.values(), null]
    .map((party) => ({
      party,
      people: event.participants.filter((one) => (one.party?.id ?? null) === (party?.id ?? null)),
    }))
    .filter((group) => group.people.length > 0);
}

/** First part of a field path: the kind of fact ("participants" of "participants/hun-sen"). */
export function fieldKind(field: string): string {
  return field.split("/", 1)[0] ?? field;
}

/** Name of the party, person, topic or commitment that a field speaks of; null where it names none of the event's. */
export function subjectIn(
  event: Pick<EventContent, "parties" | "participants" | "topics" | "commitments">,
  field: string,
): Words | null {
  const [kind, id] = field.split("/", 2);
  if (kind === "commitments") return event.commitments.find((one) => one.id === id)?.what ?? null;
  const named = { parties: event.parties, participants: event.participants, topics: event.topics };
  const list: { id: string; name: Words }[] =
    kind !== undefined && kind in named ? named[kind as keyof typeof named] : [];
  return list.find((one) => one.id === id)?.name ?? null;
}

/** The same event with its marks numbered as they are met when the facts are read in order. `fields`: that order. */
export function numberMarks<T extends Pick<EventAnswer, "evidence">>(event: T, fields: string[]): T {
  const numbers = new Map<number, number>();
  for (const { mark } of fields.flatMap((field) => evidenceFor(event, field))) {
    if (mark !== null && !numbers.has(mark)) numbers.set(mark, numbers.size + 1);
  }
  const evidence = event.evidence.map((one) => ({
    ...one,
    mark: one.mark === null ? null : (numbers.get(one.mark) ?? one.mark),
  }));
  return { ...event, evidence };
}

/** Fields of an event in the order in which the pane shows them. */
export function fieldsInOrder(event: EventContent): string[] {
  return [
    "when",
    "status",
    "title",
    ...byParty(event).flatMap((group) => group.people.map((one) => `participants/${one.id}`)),
    "place",
    ...event.parties.map((one) => `parties/${one.id}`),
    ...event.commitments.map((one) => `commitments/${one.id}`),
    ...event.topics.map((one) => `topics/${one.id}`),
    "kind",
    "level",
    "within",
  ];
}
