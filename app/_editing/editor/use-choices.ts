"use client";

import { useCallback, useState } from "react";
import type { Choice, Choices } from "@/lib/answers/desk-event";

/** What can be picked, with what was added since the page was opened. */
export function useChoices(offered: Choices) {
  const [choices, setChoices] = useState(offered);
  const addChoice = useCallback((registry: keyof Choices, choice: Choice) => {
    setChoices((before) =>
      before[registry].some((one) => one.id === choice.id)
        ? before
        : { ...before, [registry]: [...before[registry], choice] },
    );
  }, []);
  return { choices, addChoice };
}
