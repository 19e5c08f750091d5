"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useRouter } from "@/app/_i18n/routing";

/**
 * Counts acts that were sent and are not answered yet. The browser asks before the page is left with any of them; once
 * the last is answered, the page is read again, with what others have done meanwhile.
 */
export function usePending(): { count: number; begin: () => void; end: () => void } {
  const router = useRouter();
  const [count, setCount] = useState(0);
  const wasBusy = useRef(false);
  useEffect(() => {
    if (count === 0) {
      if (wasBusy.current) router.refresh();
      wasBusy.current = false;
      return;
    }
    wasBusy.current = true;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [count, router]);
  const begin = useCallback(() => setCount((before) => before + 1), []);
  const end = useCallback(() => setCount((before) => before - 1), []);
  return { count, begin, end };
}
