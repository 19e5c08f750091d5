"use client";

import { useEffect, useState } from "react";
import { newKey } from "@/app/_desk/retry";
import { sendPresence } from "../actions";

const BEAT_MS = 15_000;

/** Names of the others who have this event open. Informative only: where nothing is heard, nobody is named. */
export function usePresence(event: string | null): string[] {
  const [others, setOthers] = useState<string[]>([]);
  useEffect(() => {
    if (event === null) return;
    const page = newKey();
    let isOpen = true;
    const beat = () => {
      if (document.visibilityState === "hidden") return;
      sendPresence({ input: { event, page, leaving: false } })
        .then((answer) => {
          if (isOpen && answer.ok) setOthers(answer.value);
        })
        .catch(() => {});
    };
    beat();
    const timer = setInterval(beat, BEAT_MS);
    return () => {
      isOpen = false;
      clearInterval(timer);
      sendPresence({ input: { event, page, leaving: true } }).catch(() => {});
    };
  }, [event]);
  return others;
}
