import type { AnnotationAnswer } from "../answers/annotation";

export type Thread = { annotation: AnnotationAnswer; replies: AnnotationAnswer[] };

/** Threads in the order of their beginnings, replies in theirs; replies to what is not among them are left out. */
export function toThreads(annotations: readonly AnnotationAnswer[]): Thread[] {
  return annotations
    .filter((one) => one.replyTo === null)
    .map((annotation) => ({ annotation, replies: annotations.filter((one) => one.replyTo === annotation.id) }));
}
