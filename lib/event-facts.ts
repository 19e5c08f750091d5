import { drawnReach, listedDay } from "./drawn";
import type { EventRecord } from "./event";
import { toSalience } from "./salience";
import { titleKey } from "./title-key";
import type { Locale } from "./vocabulary";
import { type Bounds, toBounds } from "./when";

/** What is derived from an event and stored beside it, so that reads need not derive it: a check proves them equal. */
export type EventFacts = {
  bounds: Bounds;
  drawn: { from: number; to: number };
  listed: number;
  salience: number;
  titles: Record<Locale, string>;
};

/** `bounds`: those of the event's date, where they are known already. */
export function toEventFacts(event: EventRecord, bounds = toBounds(event.when.edtf, event.when.kind)): EventFacts {
  const sources = new Set(event.evidence.flatMap((one) => (one.basis === "editorial" ? [] : [one.source])));
  const salience = toSalience({
    level: event.level ?? null,
    kind: event.kind,
    status: event.status,
    sources: sources.size,
    commitments: event.commitments.length,
  });
  const titles = { en: titleKey(event.title, "en"), fr: titleKey(event.title, "fr") };
  return { bounds, drawn: drawnReach(bounds), listed: listedDay(bounds), salience, titles };
}
