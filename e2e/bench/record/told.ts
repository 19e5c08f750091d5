import type { EventRecord } from "@/lib/event";
import type { Happening } from "./happening";
import type { Chance } from "./random";
import type { Claim, Report } from "./report";
import { HOME_PARTY, OFFICES } from "./world";

const NOUNS: Record<Happening["kind"], [en: string, fr: string]> = {
  visit: ["visit", "visite"],
  meeting: ["meeting", "rencontre"],
  talks: ["talks", "entretiens"],
  call: ["telephone call", "entretien téléphonique"],
  luncheon: ["luncheon", "déjeuner"],
  summit: ["summit", "sommet"],
  consultation: ["consultation", "consultation"],
  invitation: ["invitation", "invitation"],
  agreement: ["signing", "signature"],
  exchange: ["exchange", "échange"],
  ceremony: ["ceremony", "cérémonie"],
  other: ["contact", "contact"],
};

const STATUS_WORDS: Record<Happening["status"], string> = {
  held: "took place",
  planned: "is planned",
  proposed: "was proposed",
  postponed: "was put off",
  cancelled: "was called off",
  unconfirmed: "was announced, and no report of it followed",
};

/** What an event is called in both languages. */
export function titleOf({ kind, people, parties }: Happening): EventRecord["title"] {
  const [en, fr] = NOUNS[kind];
  const [guest] = parties.flatMap(({ partner }) => partner ?? []);
  const [person] = people;
  const name = person?.person.names.en ?? "";
  return {
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)} of ${name} (${guest?.party.names.en})`,
    fr: `${fr.charAt(0).toUpperCase()}${fr.slice(1)} : ${name} (${guest?.party.names.fr})`,
  };
}

/** Writes one paragraph of the gazette, and answers what it says of the event: all that evidence is needed for. */
export function tell(gazette: Report, happening: Happening, within: string | null, chance: Chance): Claim[] {
  const { kind, date, status, people, parties, town, topics, promises } = happening;
  const [noun] = NOUNS[kind];
  const claims: Claim[] = [];
  claims.push({
    field: "when",
    passage: gazette.cite(date.en),
    ...(date.isInferred ? { note: "The report does not say it outright." } : {}),
  });
  const spokenFor = new Set<string>();
  for (const { person, role, party } of people) {
    gazette.say(", ");
    const passage = gazette.cite(`${OFFICES[role].office} ${person.names.en} of ${nameOf(happening, party)}`);
    claims.push({ field: `participants/${person.id}`, passage });
    if (!spokenFor.has(party)) claims.push({ field: `parties/${party}`, passage });
    spokenFor.add(party);
  }
  for (const { partner } of parties) {
    const party = partner?.party ?? HOME_PARTY;
    if (spokenFor.has(party.id)) continue;
    const field = `parties/${party.id}`;
    if (chance.isIn(0.5)) {
      claims.push({ field, passage: null, note: "Known from the lists of the house." });
      continue;
    }
    gazette.say(", ");
    claims.push({ field, passage: gazette.cite(`a delegation of ${party.names.en}`) });
  }
  if (town) {
    gazette.say(", ");
    claims.push({ field: "place", passage: gazette.cite(`in ${town.name}`) });
  }
  gazette.say(". ");
  claims.push({ field: "status", passage: gazette.cite(`The ${noun} ${STATUS_WORDS[status]}`) });
  if (within !== null) {
    gazette.say(" ");
    claims.push({ field: "within", passage: gazette.cite("during the visit") });
  }
  for (const { topic, en } of topics) {
    gazette.say(". They spoke of ");
    // Topics may go without evidence, and in most records many do.
    if (chance.isIn(0.3)) claims.push({ field: `topics/${topic.id}`, passage: gazette.cite(en) });
    else gazette.say(en);
  }
  for (const { id, what, due } of promises) {
    gazette.say(". It was said there would be ");
    claims.push({
      field: `commitments/${id}`,
      passage: gazette.cite(`${what.en?.toLowerCase()}${due ? ` by ${due}` : ""}`),
    });
  }
  gazette.say(".");
  gazette.endParagraph();
  return claims;
}

/** A second report, in French: that it happened and when; now and then it gives another year. */
export function tellAgain(courier: Report, { kind, date, status }: Happening, chance: Chance): Claim[] {
  const [, noun] = NOUNS[kind];
  const happened = courier.cite(`${date.fr}, ${noun}${status === "held" ? "" : " annoncée"}`);
  courier.say(".");
  courier.endParagraph();
  const disputes = chance.isIn(0.04) ? { value: String(Number(/\d{4}/.exec(date.edtf)?.[0] ?? 1900) + 1) } : {};
  return [
    { field: "when", passage: happened, ...disputes },
    { field: "status", passage: happened, note: "The courier tells it so." },
  ];
}

function nameOf({ parties }: Happening, id: string): string {
  const partner = parties.find((one) => one.partner?.party.id === id)?.partner;
  return (partner?.party ?? HOME_PARTY).names.en ?? id;
}
