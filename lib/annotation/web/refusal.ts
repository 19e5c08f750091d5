/** Every reason not to read an annotation from a file; each has words in the messages. */
export const REFUSALS = [
  // What is no Web Annotation.
  "not-json",
  "context",
  "id",
  "type",
  "motivation-form",
  "body-form",
  "target-form",
  "selector-form",
  "moment",
  "agent",
  "iri",
  // What is one, and says what we have no place for.
  "page-elsewhere",
  "motivation",
  "no-body",
  "several-bodies",
  "body-kind",
  "body-format",
  "body-words",
  "several-targets",
  "whole-source",
  "selector",
  "resource-state",
  "target-elsewhere",
  "fact",
  "reply",
  "own-form",
  // What would stand beside another.
  "twice",
  "conflict",
  "many",
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** `at`: the place in the annotation, such as `target.selector`; "" where it is the whole. */
export type Refusal = { reason: RefusalReason; at: string };

export type Read<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export function read<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function refuse(reason: RefusalReason, at = ""): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { reason, at } };
}
