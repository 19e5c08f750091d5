import { asc, eq } from "drizzle-orm";
import {
  commitments,
  eventParties,
  events,
  eventTopics,
  evidence as evidenceTable,
  participants,
  relations,
} from "@/db/schema";
import type { EventAnswer } from "@/lib/answers";
import { inLanguage } from "@/lib/localised";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { toTuple } from "@/lib/when";
import { toCommitment } from "./commitments";
import { answerEvidence, evidenceRows } from "./evidence";
import { homeOf } from "./head";
import { linesOf, toLine } from "./lines";
import { named, namesOf } from "./names";
import { type Reader, snapshot } from "./snapshot";

/** Everything known of one event. Fails with `not-found`. */
export async function readEvent(id: string, locale: Locale): Promise<Result<EventAnswer>> {
  return snapshot((reader) => {
    const row = reader.select().from(events).where(eq(events.id, id)).get();
    return row ? ok(answerOf(reader, row, locale)) : fail("not-found", `No event has the id ${id}.`);
  });
}

function answerOf(reader: Reader, row: typeof events.$inferSelect, locale: Locale): EventAnswer {
  const { id } = row;
  const parties = ordered(reader, eventParties, id);
  const people = ordered(reader, participants, id);
  const topics = ordered(reader, eventTopics, id);
  const promises = ordered(reader, commitments, id);
  const partyIds = [
    ...parties.map((one) => one.party),
    ...people.flatMap((one) => one.party ?? []),
    ...promises.flatMap((one) => [...one.by, ...one.to]),
    ...(row.placeCountry === null ? [] : [row.placeCountry]),
  ];
  const partyNames = namesOf(reader, "party", partyIds, locale);
  const personIds = people.map((one) => one.person);
  const personNames = namesOf(reader, "person", personIds, locale);
  const topicIds = topics.map((one) => one.topic);
  const topicNames = namesOf(reader, "topic", topicIds, locale);
  const party = (one: string) => named(partyNames, one, locale);
  const home = homeOf(reader);
  const { evidence, sources } = answerEvidence(reader, evidenceRows(reader, eq(evidenceTable.eventId, id)), locale);

  return {
    ...toLine(row, locale),
    ...neighboursOf(reader, row, locale),
    revision: row.revision,
    summary: inLanguage(row.summary ?? {}, locale),
    level: row.level,
    edtf: row.edtf,
    bounds: toTuple(row),
    place:
      row.placeName === null && row.placeCountry === null
        ? null
        : { name: row.placeName, country: row.placeCountry === null ? null : party(row.placeCountry) },
    parties: parties.map((one) => ({ ...party(one.party), role: one.role, home: one.party === home })),
    participants: people.map((one) => ({
      ...named(personNames, one.person, locale),
      office: one.office,
      party: one.party === null ? null : party(one.party),
      role: one.role,
    })),
    topics: topicIds.map((one) => named(topicNames, one, locale)),
    commitments: promises.map((one) => toCommitment(one, partyNames, locale)),
    evidence,
    disputed: [...new Set(evidence.flatMap((one) => (one.value === null ? [] : [one.field])))],
    sources,
  };
}

/** The events it stands within, that stand within it, and that either names as related. */
function neighboursOf(
  reader: Reader,
  row: typeof events.$inferSelect,
  locale: Locale,
): Pick<EventAnswer, "within" | "contains" | "related"> {
  const said = ordered(reader, relations, row.id);
  const saidOfIt = reader.select().from(relations).where(eq(relations.other, row.id)).orderBy(relations.eventId).all();
  const inside = reader
    .select()
    .from(events)
    .where(eq(events.within, row.id))
    .orderBy(events.drawnFrom, events.drawnTo, events.id)
    .all();
  const others = [...said.map((one) => one.other), ...saidOfIt.map((one) => one.eventId)];
  const lines = linesOf(reader, [...others, ...(row.within === null ? [] : [row.within])], locale);
  const related = (other: string, how: (typeof said)[number]["how"], inverse: boolean) => {
    const line = lines.get(other);
    return line ? [{ ...line, how, inverse }] : [];
  };
  return {
    within: lines.get(row.within ?? "") ?? null,
    contains: inside.map((one) => toLine(one, locale)),
    related: [
      ...said.flatMap((one) => related(one.other, one.how, false)),
      ...saidOfIt.flatMap((one) => related(one.eventId, one.how, true)),
    ],
  };
}

type Child = typeof eventParties | typeof participants | typeof eventTopics | typeof commitments | typeof relations;

function ordered<T extends Child>(reader: Reader, table: T, event: string): T["$inferSelect"][] {
  return reader
    .select()
    .from(table as Child)
    .where(eq(table.eventId, event))
    .orderBy(asc(table.position))
    .all() as T["$inferSelect"][];
}
