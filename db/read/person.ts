import { desc, eq } from "drizzle-orm";
import { events, participants, people } from "@/db/schema";
import { MOST_OF_ONE, type PersonAnswer } from "@/lib/answers/relationship";
import { groupBy } from "@/lib/group";
import { inLanguage } from "@/lib/localised";
import type { Audience } from "@/lib/record-words";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { entriesOf } from "./entries";
import { homeOf } from "./head";
import { named, namesOf } from "./names";
import { snapshot } from "./snapshot";

/** One person's contacts, newest first, and offices, the latest first. Fails with `not-found`. */
export async function readPerson(audience: Audience, id: string, locale: Locale): Promise<Result<PersonAnswer>> {
  return snapshot(audience, (reader) => {
    const row = reader.select().from(people).where(eq(people.id, id)).get();
    if (!row) return fail("not-found", `No person has the id ${id}.`);
    const attended = reader
      .select({ event: participants.eventId, office: participants.office, party: participants.party })
      .from(participants)
      .innerJoin(events, eq(events.id, participants.eventId))
      .where(eq(participants.person, id))
      .orderBy(desc(events.listedDay), desc(events.drawnTo), desc(events.id))
      .all();
    const partyIds = attended.flatMap((one) => one.party ?? []);
    const names = namesOf(reader, "party", partyIds, locale);
    const held = groupBy(attended, (one) => JSON.stringify([one.office, one.party]));
    const ids = attended.map((one) => one.event);
    return ok({
      id,
      name: inLanguage(row.names, locale),
      total: ids.length,
      aliases: row.aliases,
      note: row.note === null ? null : inLanguage(row.note, locale),
      offices: [...held.values()].flatMap((of) => {
        const [first] = of;
        if (!first || first.office === null) return [];
        const party = first.party === null ? null : named(names, first.party, locale);
        return [{ office: first.office, party, events: of.map((one) => one.event) }];
      }),
      events: entriesOf(reader, ids.slice(0, MOST_OF_ONE), homeOf(reader), locale),
    });
  });
}
