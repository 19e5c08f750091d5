import type { TimelineItem } from "../answers/window";

/** An event of one known day; null: of no day that is known. */
export function itemOn(id: string, day: number | null, lanes: string[]): TimelineItem {
  return {
    ...{ id, title: { text: id, language: "en" }, when: "", bounds: [day, day, day, day] },
    ...{ kind: "meeting", status: "held", within: null, lanes, salience: 0 },
  };
}
