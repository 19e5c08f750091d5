"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { type Dropped, FACET_PARAMS, parseView, printView, type View } from "@/lib/view";
import { stateWithPlace } from "./kept-place";

export type Patch = Partial<View>;

/** `push`: the reader can come back to what was there. `replace`: too small a step for that, such as a pan. */
export type Step = "push" | "replace";

/** A view, and the ways to another: as a link, or at once. */
export type Address = {
  view: View;
  hrefOf: (patch: Patch) => string;
  change: (patch: Patch, step?: Step) => void;
};

/** The view that the address holds, and what of it was not understood. The address is the only state. */
export function useView(): Address & { dropped: Dropped[]; without: (unknown: Dropped[]) => Address } {
  const params = useSearchParams();
  const pathname = usePathname();
  return useMemo(() => {
    const { dropped } = parseView(groupParams(params));
    return {
      ...addressOf(pathname, params, []),
      dropped,
      without: (unknown) => addressOf(pathname, params, unknown),
    };
  }, [params, pathname]);
}

function addressOf(pathname: string, params: URLSearchParams, unknown: Dropped[]): Address {
  const viewIn = (search: URLSearchParams) => withoutIds(parseView(groupParams(search)).view, unknown);
  const view = viewIn(params);
  const addressAfter = (from: View, patch: Patch) => `${pathname}${printView(applyPatch(from, patch))}`;
  const change = (patch: Patch, step: Step = "push") => {
    // What is drawn may lag behind the address: two steps in quick succession must both stay.
    const next = addressAfter(viewIn(new URLSearchParams(window.location.search)), patch);
    if (step === "push") window.history.pushState(stateWithPlace(), "", next);
    else window.history.replaceState(stateWithPlace(), "", next);
  };
  return { view, hrefOf: (patch) => addressAfter(view, patch), change };
}

// A page of another set means nothing: any other change begins at the first page.
function applyPatch(view: View, patch: Patch): View {
  const stays = "cursor" in patch || Object.keys(patch).every((key) => key === "event" || key === "at");
  return { ...view, ...(stays ? {} : { cursor: null }), ...patch };
}

function withoutIds(view: View, unknown: Dropped[]): View {
  const known = FACET_PARAMS.map((param) => [
    param,
    view[param].filter((id) => !unknown.some((one) => one.param === param && one.value === id)),
  ]);
  const q = unknown.some((one) => one.param === "q") ? "" : view.q;
  return { ...view, ...Object.fromEntries(known), q };
}

function groupParams(params: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(params.keys())].map((param) => [param, params.getAll(param)]));
}
