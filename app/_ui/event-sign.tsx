import type { Kind, Status } from "@/lib/vocabulary";
import "./event-sign.css";
import { GLYPHS } from "./glyphs";
import { svgElement } from "./svg-element";

/** A glyph of 14 px in the 17 px that the ring of a sign leaves. */
const VIEW = "-1.71 -1.71 19.43 19.43";
/** Across the whole disc. */
const STRIKE = "M0 0 16 16";

/** The sign of an event: a glyph for its kind in a disc for its status. The words stand beside it, never in it alone. */
export function EventSign({ kind, status }: { kind: Kind; status: Status }) {
  return (
    <svg className={signClass(status)} viewBox={VIEW} aria-hidden="true">
      {linesOf(kind, status).map(({ className, d }) => (
        <path key={className} className={className} d={d} />
      ))}
    </svg>
  );
}

/** The same sign for elements that are not made by React. */
export function makeSign(kind: Kind, status: Status): Element {
  const sign = svgElement("svg", { class: signClass(status), viewBox: VIEW });
  sign.append(...linesOf(kind, status).map(({ className, d }) => svgElement("path", { class: className, d })));
  return sign;
}

function signClass(status: Status): string {
  return `sign sign-${status}`;
}

// Drawn, and not a mask of an image: a mask is a layer more for each of hundreds of them in each frame.
function linesOf(kind: Kind, status: Status): { className: string; d: string }[] {
  const glyph = { className: `glyph-${kind}`, d: GLYPHS[kind] };
  return status === "cancelled" ? [glyph, { className: "sign-strike", d: STRIKE }] : [glyph];
}
