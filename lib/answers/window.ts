import type { Words } from "../localised";
import type { Dropped, FacetParam, Filters, LaneKey } from "../view";
import type { Kind, Locale, Status } from "../vocabulary";
import type { BoundsTuple } from "../when";

/* Answers to the timeline: plain data, ready to be shown in one language. Every day is since 1970-01-01. */

/** A stretch of days, both ends inside. */
export type Days = { from: number; to: number };

/**
 * `total`: the set as filtered. Of the possible dates of an event, `certain`: all lie in the asked range, `possible`: only some do.
 * Both are counted with and without `certain=1`; without a range, all are certain.
 */
export type Count = { total: number; certain: number; possible: number };

/** Question for `readWindow`. `window` null: the whole filtered set, with a margin. `width`: of the drawing area, CSS px. */
export type WindowRequest = { filters: Filters; lane: LaneKey; window: Days | null; width: number; locale: Locale };

/** A view of an event, never stored. `lanes`: ids of the lanes it stands in. `draft`: only editors are given such. */
export type TimelineItem = {
  id: string;
  title: Words;
  /** The date in words, in the reader's language. */
  when: string;
  bounds: BoundsTuple;
  kind: Kind;
  status: Status;
  draft?: true;
  /** Containing visit, if it is of the same set. */
  within: string | null;
  lanes: string[];
  salience: number;
};

/**
 * `counts[i]`: events of this lane drawn on a day in bin i; the bins cut the answer's window into equal parts.
 * `total`: in the whole filtered set. `name` null: an interface word, by the id (a kind, or `NO_LANE`).
 */
export type Lane = { id: string; name: Words | null; total: number; counts: number[] };

/** Id of the lane of events that have no topic, no person or no partner. */
export const NO_LANE = "-";

/** `name` null: an interface word, by the id (kinds, statuses, levels). Selected values are listed even at 0. */
export type FacetValue = { id: string; name: Words | null; count: number };

/** `more`: values that are not listed. */
export type Facet = { param: FacetParam; values: FacetValue[]; more: number };

/** Answer to one viewport: everything that the timeline page shows but the pane. */
export type WindowAnswer = {
  /** Rises with every write. */
  version: number;
  /** The window answered: the asked one, snapped outwards. */
  window: Days;
  /** From the first possible day to the last, open ends left aside; null for an empty set. */
  extent: Days | null;
  count: Count;
  /** The most active, at most 400. */
  lanes: Lane[];
  /** Lanes of the set that are not among `lanes`. */
  moreLanes: number;
  items: TimelineItem[];
  /** Events in the window that are not among `items`. */
  left: number;
  facets: Facet[];
  /** Density of the filtered set over `extent`. */
  overview: number[];
  /** Ids that name nothing in the record. */
  dropped: Dropped[];
};
