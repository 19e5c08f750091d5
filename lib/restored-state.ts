import type { RevisedKind } from "./record-words";

/**
 * The state that a record will have when one of its versions is brought back: only of an event it may change. One
 * that stands stays what it is, unless the act is undone; one that was withdrawn or merged comes back as it was then.
 */
export function restoredState(
  kind: RevisedKind,
  now: string | null,
  then: string | null,
  undo: boolean,
): string | null {
  if (kind !== "event") return now;
  const isStanding = now === "draft" || now === "published";
  return (undo || !isStanding ? then : now) === "published" ? "published" : "draft";
}
