import type { EventRecord } from "./event";
import { fieldsWithoutEvidence, strayEvidence } from "./event";
import type { ProblemCode } from "./problem-codes";
import { toBounds } from "./when";

/** What is wrong, and where in the record: a path such as `participants.0.party`, or a field that lacks evidence. */
export type Problem = { field: string; code: ProblemCode; message: string };

/** The ids that an event may point to. */
export type KnownIds = Record<"parties" | "people" | "topics" | "events", { has(id: string): boolean }>;

/** Everything but its quotes that keeps a well-formed event from being published: references, repetitions, missing evidence. */
export function problemsOf(event: EventRecord, known: KnownIds): Problem[] {
  return [
    ...draftProblemsOf(event, known),
    ...fieldsWithoutEvidence(event).map((field) => ({
      ...{ field, code: "no-evidence" as const },
      message: "has no evidence, and needs some",
    })),
  ];
}

/** What keeps a well-formed event from being stored even as a draft: as `problemsOf`, but evidence may be missing. */
export function draftProblemsOf(event: EventRecord, known: KnownIds): Problem[] {
  return [
    ...referenceProblems(event, known),
    ...repetitions(event),
    ...whenProblems(event),
    ...strayEvidence(event).map((field) => ({
      ...{ field: "evidence", code: "stray-evidence" as const },
      message: `speaks of ${field}, which the event lacks`,
    })),
  ];
}

/** Ids of the events, among those given, whose `within` leads back to themselves. `containerOf` answers null for the outermost. */
export function containmentCycles(ids: Iterable<string>, containerOf: (id: string) => string | null): string[] {
  return [...ids].filter((id) => {
    const seen = new Set<string>();
    for (let at = containerOf(id); at !== null && !seen.has(at); at = containerOf(at)) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  });
}

function referenceProblems(event: EventRecord, known: KnownIds): Problem[] {
  const problems: Problem[] = [];
  const expect = (kind: keyof KnownIds, noun: string, field: string, id: string | null | undefined) => {
    if (id && !known[kind].has(id)) problems.push({ field, code: "unknown", message: `no ${noun} has the id ${id}` });
  };
  expect("parties", "party", "place.country", event.place?.country);
  event.parties.forEach((one, at) => {
    expect("parties", "party", `parties.${at}.party`, one.party);
  });
  event.participants.forEach((one, at) => {
    expect("people", "person", `participants.${at}.person`, one.person);
    expect("parties", "party", `participants.${at}.party`, one.party);
  });
  event.topics.forEach((topic, at) => {
    expect("topics", "topic", `topics.${at}`, topic);
  });
  event.commitments.forEach((one, at) => {
    for (const party of one.by) expect("parties", "party", `commitments.${at}.by`, party);
    for (const party of one.to) expect("parties", "party", `commitments.${at}.to`, party);
  });
  expect("events", "event", "within", event.within);
  event.related.forEach((one, at) => {
    expect("events", "event", `related.${at}.event`, one.event);
    if (one.event === event.id)
      problems.push({ field: `related.${at}.event`, code: "itself", message: "is the event itself" });
  });
  return problems;
}

function repetitions(event: EventRecord): Problem[] {
  const lists: [field: string, ids: string[]][] = [
    ["parties", event.parties.map((one) => one.party)],
    ["participants", event.participants.map((one) => one.person)],
    ["topics", event.topics],
    ["commitments", event.commitments.map((one) => one.id)],
    ["related", event.related.map((one) => `${one.how} ${one.event}`)],
  ];
  return lists.flatMap(([field, ids]) =>
    ids
      .filter((id, at) => ids.indexOf(id) !== at)
      .map((id) => ({
        ...{ field, code: "repeated" as const },
        message: `names ${id} more than once`,
      })),
  );
}

function whenProblems(event: EventRecord): Problem[] {
  const bounds = toBounds(event.when.edtf, event.when.kind);
  const open = Object.values(bounds).every((bound) => bound === null);
  const message = "is open on both sides: at least one day must be known";
  return open ? [{ field: "when.edtf", code: "open-date", message }] : [];
}
