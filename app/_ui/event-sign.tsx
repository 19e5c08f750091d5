import type { Kind, Status } from "@/lib/vocabulary";
import "./event-sign.css";

/** The sign of an event: a glyph for its kind in a disc for its status. The words stand beside it, never in it alone. */
export function EventSign({ kind, status }: { kind: Kind; status: Status }) {
  return <span className={signClass(kind, status)} aria-hidden="true" />;
}

/** The same sign for elements that are not made by React. */
export function signClass(kind: Kind, status: Status): string {
  return `sign glyph-${kind} sign-${status}`;
}
