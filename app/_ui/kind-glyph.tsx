import type { Kind } from "@/lib/vocabulary";
import "./event-sign.css";
import { GLYPHS } from "./glyphs";

/** The drawing of a kind, of the timeline's set. The word stands beside it. */
export function KindGlyph({ kind }: { kind: Kind }) {
  return (
    <svg className="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path className={`glyph-${kind}`} d={GLYPHS[kind]} />
    </svg>
  );
}
