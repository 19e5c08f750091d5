import type { Kind, Status } from "@/lib/vocabulary";
import "./mark.css";

/** The sign of an event: a glyph for its kind in a disc for its status. The words stand beside it, never in it alone. */
export function Mark({ kind, status }: { kind: Kind; status: Status }) {
  return <span className={markClass(kind, status)} aria-hidden="true" />;
}

/** The same sign for elements that are not made by React. */
export function markClass(kind: Kind, status: Status): string {
  return `mark mark-${kind} mark-${status}`;
}
