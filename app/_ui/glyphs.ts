import type { Kind } from "@/lib/vocabulary";

/** What is drawn for a kind: lines of 1.4 on a square of 16, rounded. A dot is a line without a length. */
export const GLYPHS: Record<Kind, string> = {
  visit: "M2.5 5.5h11v7h-11zM6 5.5V3.5h4v2M5.2 5.5v7M10.8 5.5v7",
  meeting:
    "M5 7.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM11 7.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8ZM1.7 12.6c0-1.9 1.4-3.2 3.3-3.2 1.3 0 2.3.6 3 1.6.7-1 1.7-1.6 3-1.6 1.9 0 3.3 1.3 3.3 3.2",
  talks: "M2 3h8v5.2H6L3.8 10V8.2H2zM12 6h2v5.2h-1.6V13l-2.4-1.8H7.4",
  call: "M4.2 2.6 6 2.3l1 2.9-1.4 1.2c.6 1.6 2 3 3.7 3.8l1.3-1.3 2.8 1.1-.4 1.8c-.2.9-.9 1.5-1.8 1.4C6.8 12.7 3.1 9 2.7 4.5c-.1-.9.6-1.7 1.5-1.9Z",
  luncheon:
    "M4.6 13.5V2.5M2.7 2.5v2.7c0 1.1.8 1.9 1.9 1.9s1.9-.8 1.9-1.9V2.5M11.4 13.5V9.2M11.4 9.2c-1.3 0-2-1.3-2-3.3s.7-3.4 2-3.4z",
  summit: "M1.5 13 6.5 4l2.6 4.6L10.5 6.5 14.5 13z",
  consultation:
    "M3 9h10M4.5 9v4M11.5 9v4M5 6.3a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM11 6.3a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z",
  invitation: "M2 4h12v8.5H2zM2.3 4.5 8 9l5.7-4.5",
  agreement: "M3.5 2.5h6l3 3v8h-9zM5.7 9.3l1.6 1.7 3-3.6",
  exchange: "M2.5 5.5h10M9.8 2.8l2.7 2.7-2.7 2.7M13.5 10.7h-10M6.2 8l-2.7 2.7 2.7 2.7",
  ceremony: "M4 14V2.5M4 3h8.5l-2 2.9 2 2.9H4",
  other: "M8 8h.01",
};
