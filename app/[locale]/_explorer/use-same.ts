import { useState } from "react";
import { same } from "@/lib/same";

/** The value as it was first seen, for as long as what is given says the same: plain JSON data, by which what is drawn is kept. */
export function useSame<T>(value: T): T {
  const [last, setLast] = useState({ given: value, kept: value });
  if (last.given === value) return last.kept;
  const kept = same(last.kept, value) ? last.kept : value;
  setLast({ given: value, kept });
  return kept;
}
