import type { Kind } from "@/lib/vocabulary";
import "./event-sign.css";

/** The drawing of a kind, of the timeline's set. The word stands beside it. */
export function KindGlyph({ kind }: { kind: Kind }) {
  return <span className={`glyph glyph-${kind}`} aria-hidden="true" />;
}
