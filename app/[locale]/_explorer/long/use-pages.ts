"use client";

import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import { listQuery } from "@/app/_data/list-query";
import type { ListAnswer, ListRequest } from "@/lib/answers/list";
import { addPage, beginPages, correctPages, type KnownPages, rowCount } from "@/lib/list-pages";

/** Pages that are read by scrolling alone, before the reader is asked: what stands below the list must be reachable. */
const FREE_PAGES = 5;
/** Rows outside of the window whose pages are kept read. */
const AHEAD = 40;
/** Pages to each side of the one in sight that are kept; what is further away is read again when it is come back to. */
const KEPT_PAGES = 10;

export type Pages = {
  known: KnownPages;
  answerOf: (cursor: string | null) => ListAnswer | undefined;
  state: "at rest" | "reading" | "failed";
  /** Reads the page that follows, and some more by scrolling. */
  more: () => void;
  see: (first: number, last: number) => void;
  /** Takes up pages known from an earlier visit. */
  restore: (known: KnownPages) => void;
};

/**
 * The pages of a list, from the one that `request` asks for on. Each is a read of its own, so that those far from the
 * window can be forgotten, and only those near it are read again when they are stale.
 */
export function usePages(request: ListRequest, answer: ListAnswer): Pages {
  const client = useQueryClient();
  const [known, setKnown] = useState(() => beginPages(request.cursor, answer));
  if (!known.pages.some(({ cursor }) => cursor === request.cursor)) setKnown(beginPages(request.cursor, answer));
  const [free, setFree] = useState(FREE_PAGES);
  const [sight, setSight] = useState({ first: 0, last: 0 });
  const [isAsked, setAsked] = useState(false);

  const isNear = sight.last + AHEAD >= rowCount(known) && known.pages.length < free;
  const following = known.next !== null && (isAsked || isNear) ? known.next : null;
  const near = known.pages.filter(
    ({ first, length }) => first <= sight.last + AHEAD && sight.first - AHEAD < first + length,
  );
  const cursors = [...near.map(({ cursor }) => cursor), ...(following === null ? [] : [following])];
  const asked = cursors.map(String).join(" ");
  // The same object for the same pages: a new one would be compared with the last on every render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` says which cursors they are
  const options = useMemo(
    () => ({ queries: cursors.map((cursor) => listQuery({ ...request, cursor })) }),
    [asked, request],
  );
  const reads = useQueries(options);

  const found = cursors.flatMap((cursor, at) => {
    const data = reads[at]?.data;
    return data === undefined ? [] : [{ cursor, data }];
  });
  const taken = found.reduce(
    (now, { cursor, data }) => (cursor === now.next ? addPage(now, data) : correctPages(now, cursor, data)),
    known,
  );
  if (taken !== known) {
    setKnown(taken);
    setAsked(false);
  }

  const middle = known.pages.indexOf(near[0] ?? { cursor: null, first: 0, length: 0 });
  useEffect(() => {
    if (middle === -1) return;
    known.pages.forEach(({ cursor }, at) => {
      const { queryKey } = listQuery({ ...request, cursor });
      if (Math.abs(at - middle) > KEPT_PAGES) client.removeQueries({ queryKey, exact: true });
    });
  }, [client, known, middle, request]);

  const last = following === null ? undefined : reads.at(-1);
  const answers = new Map(found.map(({ cursor, data }) => [cursor, data]));
  return {
    known,
    answerOf: (cursor) => answers.get(cursor) ?? client.getQueryData(listQuery({ ...request, cursor }).queryKey),
    state: last === undefined ? "at rest" : last.isError ? "failed" : "reading",
    more: () => {
      setFree(known.pages.length + FREE_PAGES);
      setAsked(true);
      if (last?.isError) void last.refetch();
    },
    see: useCallback((first, last) => setSight({ first, last }), []),
    restore: useCallback((earlier) => {
      setKnown(earlier);
      setFree(Math.max(FREE_PAGES, earlier.pages.length));
    }, []),
  };
}
