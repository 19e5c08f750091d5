import { audienceDatabase } from "@/db/audience";
import type { EventRecord, Evidence } from "@/lib/event";
import type { Audience } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import type { Dropped, Filters } from "@/lib/view";
import type { BoundsTuple } from "@/lib/when";
import { choiceOf } from "./choice";
import { readStoredEvents, type StoredEvent } from "./event-records";
import { versionOf } from "./head";
import { type PageRequest, pageOf } from "./page";
import { indexed } from "./record-index";
import { understand } from "./understand";

/** A record as the API gives it: `start` and `end` are code points, null where no passage is in the text as it stands. [contract] */
export type EventDocument = Omit<EventRecord, "when" | "evidence"> & {
  when: EventRecord["when"] & { bounds: BoundsTuple };
  evidence: (Evidence & { id: string; start: number | null; end: number | null })[];
  /** Path of the event's page, without a language. */
  url: string;
  revision: number;
};

export type RecordsAnswer = {
  version: number;
  total: number;
  next: string | null;
  events: EventDocument[];
  dropped: Dropped[];
};

/** One page of the filtered set as whole records. A cursor that is not understood is dropped. */
export async function readRecords(audience: Audience, asked: Filters, page: PageRequest): Promise<RecordsAnswer> {
  const { ids, ...head } = await indexed(audience, (reader, mine) => {
    const { filters, dropped } = understand(reader, asked);
    const choice = choiceOf(reader, mine, filters);
    const { ids, next, lost } = pageOf(reader, mine.index, choice, page);
    return {
      ids,
      version: versionOf(reader),
      total: mine.index.count(choice).total,
      next,
      dropped: lost ? [...dropped, { param: "cursor", value: page.cursor ?? "" }] : dropped,
    };
  });
  return { ...head, events: (await readStoredEvents(ids, audienceDatabase(audience))).map(toDocument) };
}

/** One whole record. Fails with `not-found`. */
export async function readRecord(audience: Audience, id: string): Promise<Result<EventDocument>> {
  const [stored] = await readStoredEvents([id], audienceDatabase(audience));
  return stored ? ok(toDocument(stored)) : fail("not-found", `No event has the id ${id}.`);
}

function toDocument({ event, places, bounds, revision }: StoredEvent): EventDocument {
  return {
    ...event,
    when: { ...event.when, bounds },
    evidence: event.evidence.map((one, at) => {
      const place = places[at];
      const selector = place?.former ? null : place?.selector;
      return { ...one, id: place?.id ?? "", start: selector?.start ?? null, end: selector?.end ?? null };
    }),
    url: `/events/${event.id}`,
    revision,
  };
}
