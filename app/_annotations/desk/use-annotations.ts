"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { AnnotationAnswer } from "@/lib/answers/annotation";

export type Shown = AnnotationAnswer & { isPending?: boolean };

type Changes = Record<string, Shown>;

export type Annotations = {
  annotations: Shown[];
  /** Shows an annotation as it has become, or as it is about to. */
  put: (annotation: Shown) => void;
  /** Shows it no longer, or as it was told at first. */
  drop: (id: string) => void;
};

/**
 * The annotations of one page as they stand in this browser: what was told, and over it what was done since.
 * `page`: `event/ID` or `source/ID`; every part of the screen that asks for it sees the same.
 */
export function useAnnotations(page: string, told: readonly AnnotationAnswer[]): Annotations {
  const client = useQueryClient();
  const queryKey = useMemo(() => ["annotations", page], [page]);
  const { data: changes } = useQuery<Changes>({
    queryKey,
    queryFn: () => ({}),
    initialData: {},
    staleTime: Number.POSITIVE_INFINITY,
    enabled: false,
  });
  const change = useCallback(
    (id: string, to: Shown | null) =>
      client.setQueryData<Changes>(queryKey, (before) => {
        const { [id]: _dropped, ...others } = before ?? {};
        return to === null ? others : { ...others, [id]: to };
      }),
    [client, queryKey],
  );
  const put = useCallback(
    (annotation: Shown) => {
      change(annotation.id, annotation);
      // What was fetched of the page does not know of it yet.
      void client.invalidateQueries({ queryKey: page.split("/", 2), refetchType: "none" });
    },
    [change, client, page],
  );
  const drop = useCallback((id: string) => void change(id, null), [change]);
  const annotations = useMemo(() => merged(told, changes), [told, changes]);
  return { annotations, put, drop };
}

/** The newer version of each, oldest first. */
function merged(told: readonly AnnotationAnswer[], changes: Changes): Shown[] {
  const byId = new Map<string, Shown>(told.map((one) => [one.id, one]));
  for (const one of Object.values(changes)) {
    const known = byId.get(one.id);
    if (known === undefined || one.revision >= known.revision) byId.set(one.id, one);
  }
  return [...byId.values()].sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
}
