import { accountsRows } from "./accounts-rows";
import { annotationsRows } from "./annotations-rows";
import { eventsRows } from "./events-rows";
import { readersRows } from "./readers-rows";
import { reviewRows } from "./review-rows";
import type { Row } from "./row";
import { sourcesRows } from "./sources-rows";

/** Who may call each server action, and what comes of it, by the action's name. */
export const ROWS: Record<string, Row> = {
  ...readersRows,
  ...eventsRows,
  ...sourcesRows,
  ...annotationsRows,
  ...accountsRows,
  ...reviewRows,
};
