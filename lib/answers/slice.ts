import type { Filters, LaneKey } from "../view";
import type { Locale } from "../vocabulary";
import type { ListEntry } from "./list";
import type { Days } from "./window";

/**
 * Question for what stands in one bin of a lane: the events of the filtered set in lane `laneId` that are drawn on a
 * day of `days`. `cursor`: `next` of the page before.
 */
export type SliceRequest = {
  filters: Filters;
  lane: LaneKey;
  laneId: string;
  days: Days;
  cursor: string | null;
  locale: Locale;
};

/** One page of it in the order of time. `version` rises with every write; `count` is that of all pages. */
export type SliceAnswer = { version: number; count: number; entries: ListEntry[]; next: string | null };
