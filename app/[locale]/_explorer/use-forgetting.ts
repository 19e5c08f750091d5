"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** Once an answer tells of a newer state of the record, what was read before is shown at most until it is read again. */
export function useForgetting(version: number | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    if (version === undefined) return;
    void client.invalidateQueries({
      refetchType: "none",
      predicate: ({ queryKey: [kind], state }) =>
        (kind === "window" || kind === "list") && isOlder(state.data, version),
    });
  }, [client, version]);
}

function isOlder(answer: unknown, version: number): boolean {
  return ((answer as { version?: number } | undefined)?.version ?? version) < version;
}
