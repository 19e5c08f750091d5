import { commitments, eventParties, type events, eventTopics, participants } from "@/db/schema";
import type { EventContent } from "@/lib/answers/event";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import { toTuple } from "@/lib/when";
import { childrenOf } from "./children";
import { toCommitment } from "./commitments";
import { homeOf } from "./head";
import { toLine } from "./lines";
import { named, namesOf } from "./names";
import type { Reader } from "./snapshot";

/** What these events say, in the order of `rows`; the number of queries does not grow with them. */
export function contentsOf(reader: Reader, rows: (typeof events.$inferSelect)[], locale: Locale): EventContent[] {
  const ids = rows.map((row) => row.id);
  const partiesOf = childrenOf(reader, eventParties, ids);
  const peopleOf = childrenOf(reader, participants, ids);
  const topicsOf = childrenOf(reader, eventTopics, ids);
  const promisesOf = childrenOf(reader, commitments, ids);
  const partyIds = rows.flatMap(({ id, placeCountry }) => [
    ...partiesOf(id).map((one) => one.party),
    ...peopleOf(id).flatMap((one) => one.party ?? []),
    ...promisesOf(id).flatMap((one) => [...one.by, ...one.to]),
    ...(placeCountry === null ? [] : [placeCountry]),
  ]);
  const partyNames = namesOf(reader, "party", partyIds, locale);
  const personIds = ids.flatMap((id) => peopleOf(id).map((one) => one.person));
  const personNames = namesOf(reader, "person", personIds, locale);
  const topicIds = ids.flatMap((id) => topicsOf(id).map((one) => one.topic));
  const topicNames = namesOf(reader, "topic", topicIds, locale);
  const party = (one: string) => named(partyNames, one, locale);
  const home = homeOf(reader);

  return rows.map((row) => ({
    ...toLine(row, locale),
    revision: row.revision,
    summary: inLanguage(row.summary ?? {}, locale),
    level: row.level,
    edtf: row.edtf,
    bounds: toTuple(row),
    place:
      row.placeName === null && row.placeCountry === null
        ? null
        : { name: row.placeName, country: row.placeCountry === null ? null : party(row.placeCountry) },
    parties: partiesOf(row.id).map((one) => ({ ...party(one.party), role: one.role, home: one.party === home })),
    participants: peopleOf(row.id).map((one) => ({
      ...named(personNames, one.person, locale),
      office: one.office,
      party: one.party === null ? null : party(one.party),
      role: one.role,
    })),
    topics: topicsOf(row.id).map((one) => named(topicNames, one.topic, locale)),
    commitments: promisesOf(row.id).map((one) => toCommitment(one, partyNames, locale)),
  }));
}
