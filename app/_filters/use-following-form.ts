import { type RefObject, useEffect, useRef } from "react";

/** A form whose fields say again what the address says whenever that changes. A new form would, too, but lose the focus. */
export function useFollowingForm(said: string): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const last = useRef(said);
  useEffect(() => {
    if (last.current === said) return;
    last.current = said;
    form.current?.reset();
  }, [said]);
  return form;
}
