"use client";

import { useEffect } from "react";
import "./highlight.css";
import { paragraphsOnPage, rangeAt, textOnPage, unitOf } from "./text-places";

const HIGHLIGHT = "annotating";

/** Keeps words of the text marked while the focus is in the form about them. Code points. */
export function useHighlight(place: { start: number; end: number } | null): void {
  // After every drawing: the text's nodes may be new ones.
  useEffect(() => {
    if (typeof Highlight === "undefined") return;
    const paragraphs = paragraphsOnPage();
    const text = textOnPage(paragraphs);
    const range = place && rangeAt(paragraphs, unitOf(text, place.start), unitOf(text, place.end));
    if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    else CSS.highlights.delete(HIGHLIGHT);
  });
  useEffect(() => () => void globalThis.CSS?.highlights?.delete(HIGHLIGHT), []);
}
