import { startTransition, useEffect, useState } from "react";
import { printView } from "@/lib/view";
import type { Address } from "./use-view";

/** ms without a change after which the time in sight rests. */
const REST_MS = 700;

/**
 * The address, where it has but moved in time as it was before, until it rests: for lists of hundreds of links, all of
 * which name the days in sight. Who follows one is brought to where he is, as `change` reads that by itself.
 */
export function useRested(address: Address): Address {
  const [rested, setRested] = useState(address);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(address)), REST_MS);
    return () => clearTimeout(timer);
  }, [address]);
  if (rested === address || isSameButForTime(rested, address)) return rested;
  setRested(address);
  return address;
}

function isSameButForTime({ view }: Address, { view: other }: Address): boolean {
  return printView({ ...view, at: null }) === printView({ ...other, at: null });
}
