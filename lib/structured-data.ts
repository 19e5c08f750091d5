import type { EventAnswer } from "./answers/event";
import { toIsoDay } from "./day";
import type { Status } from "./vocabulary";

type Json = string | number | null | Json[] | { [key: string]: Json };

/** schema.org knows no proposed and no unconfirmed event: of these it is told nothing that it could take for a fact. */
const EVENT_STATUS: Partial<Record<Status, string>> = {
  planned: "https://schema.org/EventScheduled",
  postponed: "https://schema.org/EventPostponed",
  cancelled: "https://schema.org/EventCancelled",
};

/**
 * A schema.org Event, with only what is known for certain: days that the sources leave open are left out,
 * and attendance is claimed only of what was held. `base`: address of the site's pages in one language, without a slash at the end.
 * `statusWords`: the status in words.
 */
export function toStructuredData(event: EventAnswer, base: string, statusWords: string): Json {
  const url = (id: string) => `${base}/events/${id}`;
  const [startDate, endDate] = certainDays(event);
  return dropEmpty({
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": url(event.id),
    url: url(event.id),
    identifier: event.id,
    name: event.title.text,
    description: event.summary.text,
    disambiguatingDescription: `${statusWords} ${event.when}`,
    startDate,
    endDate,
    eventStatus: EVENT_STATUS[event.status] ?? null,
    location: placeOf(event),
    about: event.parties.map((one) => ({ "@type": "Organization", name: one.name.text, identifier: one.id })),
    attendee: event.status === "held" ? event.participants.map(toPerson) : [],
    superEvent: event.within && { "@type": "Event", "@id": url(event.within.id), name: event.within.title.text },
    subEvent: event.contains.map((one) => ({ "@type": "Event", "@id": url(one.id), name: one.title.text })),
    subjectOf: event.sources.map((one) =>
      dropEmpty({
        "@type": "NewsArticle",
        headline: one.titleBasis === "stated" ? one.title : null,
        name: one.titleBasis === "editorial" ? one.title : null,
        inLanguage: one.language,
        publisher: { "@type": "Organization", name: one.publisher },
        url: one.url,
      }),
    ),
  });
}

/** As it stands inside a script element: nothing in it can end that element. */
export function printForScript(data: Json): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** First and last day where the record leaves no doubt of them; null where it does, or where the date is qualified. */
function certainDays({ edtf, bounds }: EventAnswer): [string | null, string | null] {
  if (/[?~%]/.test(edtf)) return [null, null];
  const [earliestStart, latestStart, earliestEnd, latestEnd] = bounds;
  const start = earliestStart !== null && earliestStart === latestStart ? toIsoDay(earliestStart) : null;
  const end = earliestEnd !== null && earliestEnd === latestEnd ? toIsoDay(earliestEnd) : null;
  return [start, end];
}

function placeOf({ place }: EventAnswer): Json {
  if (!place) return null;
  const { name, country } = place;
  return dropEmpty({
    "@type": "Place",
    name: name ?? country?.name.text ?? null,
    address: country && { "@type": "PostalAddress", addressCountry: country.id },
  });
}

function toPerson({ name, office, party }: EventAnswer["participants"][number]): Json {
  return dropEmpty({
    "@type": "Person",
    name: name.text,
    jobTitle: office,
    affiliation: party && { "@type": "Organization", name: party.name.text },
  });
}

function dropEmpty(object: { [key: string]: Json }): { [key: string]: Json } {
  const full = Object.entries(object).filter(
    ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(full);
}
