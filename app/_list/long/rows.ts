import type { ListEntry } from "@/lib/answers/list";
import type { Spot } from "@/lib/list-place";
import type { OpenProps } from "../open-link";

/** The rows of a list that is read page by page. */
export type Rows = {
  /** How many there are of the pages known so far. */
  count: number;
  /** How many of the set stand before the first of these; null: nobody counted them. */
  before: number | null;
  /** How many the set has. */
  total: number;
  /** Undefined where the page of this row is not read, or not kept. */
  at: (index: number) => ListEntry | undefined;
  indexOf: (event: string) => number | null;
};

export type LongProps = OpenProps & {
  rows: Rows;
  /** Row to be brought to this height of the window; another object: once more. */
  spot: Spot | null;
  /** First and last row in the window. */
  onSight: (first: number, last: number) => void;
  /** The window came to rest, or is about to be left. `focus`: the event whose row had the focus last. */
  onRest: (spot: Spot | null, focus: string | null) => void;
};

/** `gap`: px that rows left out take up above it. */
export type ShownRow = { index: number; gap: number };
