import { type RefObject, useEffect, useRef } from "react";
import type { Span } from "@/lib/evidence";
import { selectedWords } from "@/lib/selected-words";

const HIGHLIGHT = "picked";

/**
 * Tells which words of the text are selected in `region`, whose text nodes, one after another, are the text; and keeps
 * them marked when the focus has gone on to what is done with them. `picked`: code points.
 */
export function usePicking(
  region: RefObject<HTMLElement | null>,
  text: string,
  picked: Span | null,
  onPick: (span: Span) => void,
): void {
  const latest = useRef(onPick);
  useEffect(() => {
    latest.current = onPick;
  });

  useEffect(() => {
    const handle = () => {
      const selection = document.getSelection();
      const own = region.current;
      if (!own || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (!own.contains(range.startContainer) || !own.contains(range.endContainer)) return;
      const from = unitsBefore(own, range.startContainer, range.startOffset);
      const to = unitsBefore(own, range.endContainer, range.endOffset);
      const span = selectedWords(text, from, to);
      if (span) latest.current(span);
    };
    document.addEventListener("selectionchange", handle);
    return () => document.removeEventListener("selectionchange", handle);
  }, [region, text]);

  // After every drawing: the nodes may be new ones.
  useEffect(() => {
    if (typeof Highlight === "undefined" || !region.current) return;
    const range = picked && rangeOf(region.current, text, picked);
    if (range) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    else CSS.highlights.delete(HIGHLIGHT);
  });
  // What the page was opened with is brought into sight once.
  const first = useRef(picked);
  useEffect(() => {
    const own = region.current;
    const range = own && first.current && rangeOf(own, text, first.current);
    const scroller = own?.closest("[data-text-scroll]");
    if (!range || !scroller) return;
    // On a narrow screen the text has no place before it is turned to.
    const seen = new ResizeObserver(() => {
      const { top, height } = scroller.getBoundingClientRect();
      if (height === 0) return;
      scroller.scrollBy(0, range.getBoundingClientRect().top - top - height / 3);
      seen.disconnect();
    });
    seen.observe(scroller);
    return () => seen.disconnect();
  }, [region, text]);
  useEffect(() => () => void globalThis.CSS?.highlights?.delete(HIGHLIGHT), []);
}

/** UTF-16 length of what stands in `own` before a place in it. */
function unitsBefore(own: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(own, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The place of [start, end) code points of `text` in the text nodes of `own`. */
function rangeOf(own: HTMLElement, text: string, [start, end]: Span): Range | null {
  const points = Array.from(text);
  const from = points.slice(0, start).join("").length;
  const to = from + points.slice(start, end).join("").length;
  const range = document.createRange();
  const walker = document.createTreeWalker(own, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isBegun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!isBegun && from < at + length) {
      range.setStart(node, from - at);
      isBegun = true;
    }
    if (isBegun && to <= at + length) {
      range.setEnd(node, to - at);
      return range;
    }
    at += length;
  }
  return null;
}
