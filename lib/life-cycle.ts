import type { EventRecord } from "./event";
import { same } from "./same";
import type { Status } from "./vocabulary";

/**
 * The steps that contacts usually take. These are hints to an editor and no walls: a report may correct what was
 * recorded, and then any status may follow any other. Steps back (held to planned) are corrections.
 */
export const USUAL_STEPS: Readonly<Record<Status, readonly Status[]>> = {
  proposed: ["planned", "held", "postponed", "cancelled", "unconfirmed"],
  planned: ["held", "postponed", "cancelled", "unconfirmed"],
  postponed: ["planned", "held", "cancelled", "unconfirmed"],
  unconfirmed: ["held", "postponed", "cancelled"],
  held: [],
  cancelled: ["planned"],
};

/** A change of status, and what an editor should be asked about it. */
export type StatusStep = {
  from: Status;
  to: Status;
  /** Not among the usual steps: probably a correction. */
  unusual: boolean;
  /** The evidence for the status is what it was: nothing yet says that it has changed. */
  needsPassage: boolean;
};

/** Null where the status stays as it was. */
export function statusStep(before: EventRecord, after: EventRecord): StatusStep | null {
  const [from, to] = [before.status, after.status];
  if (from === to) return null;
  const backing = (event: EventRecord) => event.evidence.filter((one) => one.field === "status");
  return {
    from,
    to,
    unusual: !USUAL_STEPS[from].includes(to),
    needsPassage: backing(after).every((one) => backing(before).some((old) => same(old, one))),
  };
}
