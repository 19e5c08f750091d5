"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Dropped, parseView, printView, type View } from "@/lib/view";

export type Patch = Partial<View>;

/** `push`: the reader can come back to what was there. `replace`: too small a step for that, such as a pan. */
export type Step = "push" | "replace";

/** The view that the address holds, and the ways to change it. The address is the only state. */
export function useView(): {
  view: View;
  dropped: Dropped[];
  hrefOf: (patch: Patch) => string;
  change: (patch: Patch, step?: Step) => void;
} {
  const params = useSearchParams();
  const pathname = usePathname();
  const { view, dropped } = useMemo(() => parseView(groupParams(params)), [params]);
  const hrefOf = useCallback((patch: Patch) => `${pathname}${printView(applyPatch(view, patch))}`, [pathname, view]);
  const change = useCallback(
    (patch: Patch, step: Step = "push") => {
      const href = hrefOf(patch);
      if (step === "push") window.history.pushState(null, "", href);
      else window.history.replaceState(null, "", href);
    },
    [hrefOf],
  );
  return { view, dropped, hrefOf, change };
}

// A page of another set means nothing: any other change begins at the first page.
function applyPatch(view: View, patch: Patch): View {
  const stays = "cursor" in patch || Object.keys(patch).every((key) => key === "event" || key === "at");
  return { ...view, ...(stays ? {} : { cursor: null }), ...patch };
}

function groupParams(params: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(params.keys())].map((param) => [param, params.getAll(param)]));
}
