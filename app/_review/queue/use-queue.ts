"use client";

import { useCallback, useMemo, useState } from "react";
import type { QueueAnswer, QueueKind } from "@/lib/answers/queue";

/**
 * The queue as it stands while it is worked through: what is done with is gone at once, before the server says so,
 * and comes back where it was refused or taken back.
 */
export function useQueue({ groups }: QueueAnswer) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(groups);
  // What a newer answer no longer names may wait again one day, and must be shown then.
  if (seen !== groups) {
    setSeen(groups);
    const named = new Set(groups.flatMap(({ items }) => items.map((item) => item.key)));
    setGone((before) => new Set([...before].filter((key) => named.has(key))));
  }
  const leave = useCallback((key: string) => setGone((before) => new Set([...before, key])), []);
  const comeBack = useCallback(
    (key: string) => setGone((before) => new Set([...before].filter((other) => other !== key))),
    [],
  );
  const left = useMemo(() => {
    const count = (kind: QueueKind) => {
      const group = groups.find((one) => one.kind === kind);
      return group ? group.total - group.items.filter((item) => gone.has(item.key)).length : 0;
    };
    return new Map(groups.map(({ kind }) => [kind, count(kind)]));
  }, [groups, gone]);
  return { gone, leave, comeBack, left };
}
