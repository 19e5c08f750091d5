import type { Kind } from "@/lib/vocabulary";
import styles from "./kind-glyph.module.css";

/** One drawing per kind, on a grid of 16. The label stands beside it in words. */
const DRAWINGS: Record<Kind, string> = {
  visit: "M2 8h10M9 4.5 12.5 8 9 11.5M14.5 3v10",
  meeting:
    "M5 8.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Zm6 0A2.6 2.6 0 1 0 11 3a2.6 2.6 0 0 0 0 5.2ZM1.5 13.5c.3-2.2 1.6-3.3 3.5-3.3s3.2 1.100 3.500 3.300M8 11c.6-.6 1.600-.8 3-.8 1.900 0 3.200 1.100 3.500 3.300",
  talks: "M1.500 3h8v5.500h-4L3 11V8.500H1.500ZM11.500 6h3v5H13v2.500L10.500 11H7.500",
  call: "M3.500 2h2.500l1 3.500-1.800 1.200a8.500 8.500 0 0 0 4 4L10.500 9l3.500 1v2.500c0 .8-.7 1.500-1.500 1.500C6.700 14 2 9.300 2 3.500 2 2.700 2.700 2 3.500 2Z",
  luncheon: "M4.500 2v12M2.500 2v3.500a2 2 0 0 0 4 0V2M11.500 14V9.500M11.500 9.500c-1.500 0-2-1.500-2-3.500s.7-4 2-4Z",
  summit: "M1.500 13.500 6 5l2.500 4.500L10.500 7l4 6.500Z",
  consultation: "M2 3h12M2 13h12M4.500 5.500h7v5h-7Z",
  invitation: "M1.500 3.500h13v9h-13ZM1.500 4 8 9l6.500-5",
  agreement: "M3.500 1.500h6.500l3 3v10h-9.500ZM6 8h4.500M6 5h2.500M5.500 11.500c1-1.500 1.500-1.500 2 0s1 1 3-.5",
  exchange: "M2 5.500h10.500M9.500 2.500l3 3-3 3M14 10.500H3.500M6.500 7.500l-3 3 3 3",
  ceremony: "M8 1.500 9.800 6h4.700l-3.800 2.900 1.400 4.600L8 10.700l-4.100 2.800 1.400-4.600L1.500 6h4.700Z",
  other: "M8 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7Z",
};

export function KindGlyph({ kind }: { kind: Kind }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.glyph}>
      <path d={DRAWINGS[kind]} />
    </svg>
  );
}
