"use client";

import { useEffect, useState } from "react";
import { selectedWords } from "@/lib/selected-words";
import { CodePoints } from "@/lib/text";
import { paragraphsOnPage, placeOf, textOnPage } from "./text-places";

/** Words of the source that are selected: code points, never half of what readers take for one character. */
export type Selected = { start: number; end: number; exact: string };

/** A finger that pulls at the end of a selection rests between two moves. */
const SETTLED_MS = 200;

/** What is selected of the text on the page, by mouse, by touch or by the word cursor, once it has settled; null where nothing is. */
export function useSelected(): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let isHeld = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settleNow = () => {
      clearTimeout(timer);
      if (isHeld) return;
      const now = readSelected();
      setSelected((last) => (last?.exact === now?.exact && last?.start === now?.start ? last : now));
    };
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(settleNow, SETTLED_MS);
    };
    const hold = ({ pointerType }: PointerEvent) => {
      settleNow();
      isHeld = pointerType === "mouse";
    };
    const release = () => {
      isHeld = false;
      settle();
    };
    document.addEventListener("selectionchange", settle);
    // Whatever is pressed next is meant for what is selected now, also where a busy page has not been told of it yet.
    document.addEventListener("keydown", settleNow, { capture: true });
    document.addEventListener("pointerdown", hold, { capture: true });
    document.addEventListener("pointerup", release);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", settle);
      document.removeEventListener("keydown", settleNow, { capture: true });
      document.removeEventListener("pointerdown", hold, { capture: true });
      document.removeEventListener("pointerup", release);
    };
  }, []);
  return selected;
}

function readSelected(): Selected | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const paragraphs = paragraphsOnPage();
  const place = placeOf(paragraphs, selection.getRangeAt(0));
  if (place === null) return null;
  const text = textOnPage(paragraphs);
  const words = selectedWords(text, place.from, place.to);
  return words && { start: words[0], end: words[1], exact: new CodePoints(text).slice(...words) };
}
