import type { Words } from "../localised";
import type { Dropped, Filters, Sort } from "../view";
import type { Kind, Level, Locale, Status } from "../vocabulary";
import type { BoundsTuple } from "../when";
import type { Count, Facet } from "./window";

/* Answers to list and table: plain data, ready to be shown in one language. Every day is since 1970-01-01. */

/** Question for one page of list and table. `cursor`: `next` of the page before, for the same sort. */
export type ListRequest = { filters: Filters; sort: Sort; cursor: string | null; locale: Locale };

/** One line of list and table. `draft`: only editors are given such. */
export type ListEntry = {
  id: string;
  title: Words;
  summary: Words;
  when: string;
  bounds: BoundsTuple;
  kind: Kind;
  status: Status;
  draft?: true;
  level: Level | null;
  /** Partners only, without the home party. */
  parties: { id: string; name: Words }[];
  place: string | null;
  people: { id: string; name: Words }[];
  sources: number;
};

export type ListAnswer = {
  version: number;
  count: Count;
  entries: ListEntry[];
  next: string | null;
  facets: Facet[];
  dropped: Dropped[];
};
