"use client";

import { useCallback, useEffect, useState } from "react";
import type { DeskText } from "@/lib/answers/desk-event";
import type { Span } from "@/lib/evidence";
import { askText } from "../read-actions";

/** The text that is open beside the form. `source`: its id, "" for none. `picked`: the words selected in it, code points. */
export type TextDesk = {
  source: string;
  text: DeskText | null;
  isLoading: boolean;
  picked: Span | null;
  open: (source: string) => void;
  pick: (span: Span) => void;
};

/** `known`: the texts that came with the page; others are read when they are opened. */
export function useTexts(known: DeskText[], first: { source: string; picked: Span | null }): TextDesk {
  const [texts, setTexts] = useState(() => new Map(known.map((text) => [text.id, text])));
  const [source, setSource] = useState(first.source);
  const [picked, setPicked] = useState<Span | null>(first.picked);
  const [isLoading, setLoading] = useState(false);

  useEffect(() => {
    if (source === "" || texts.has(source)) return;
    let isWanted = true;
    setLoading(true);
    askText({ input: { id: source } })
      .then((found) => {
        if (found.ok) setTexts((before) => new Map([...before, [source, found.value]]));
      })
      .catch(() => {})
      .finally(() => isWanted && setLoading(false));
    return () => {
      isWanted = false;
    };
  }, [source, texts]);

  const open = useCallback((next: string) => {
    setSource(next);
    setPicked(null);
  }, []);
  return { source, text: texts.get(source) ?? null, isLoading, picked, open, pick: setPicked };
}
