import type { EventRecord } from "@/lib/event";
import type { Person } from "@/lib/registry";
import type { Kind, Level, ParticipantRole, PartyRole, Status } from "@/lib/vocabulary";
import { LEVELS } from "@/lib/vocabulary";
import { type MadeDate, makeDate, sureDate } from "./dates";
import type { Chance } from "./random";
import { HOME, HOME_TOWNS, LAST_DAY, OFFICES, type Offices, type Partner, type Role, TOPIC_WORDS } from "./world";

/** Someone who takes part, and what they hold. */
export type Taking = { person: Person; role: Role; party: string; as: ParticipantRole };

/** What happens, before anyone reports it. */
export type Happening = {
  kind: Kind;
  status: Status;
  level: Level;
  date: MadeDate;
  /** First day that it takes, and how many. */
  day: number;
  length: number;
  parties: { partner: Partner | null; role: PartyRole | null }[];
  people: Taking[];
  town: { name: string; country: string } | null;
  topics: (typeof TOPIC_WORDS)[number][];
  promises: EventRecord["commitments"];
};

const KINDS = [
  ["visit", 12],
  ["meeting", 34],
  ["talks", 14],
  ["call", 9],
  ["luncheon", 5],
  ["summit", 3],
  ["consultation", 8],
  ["invitation", 4],
  ["agreement", 5],
  ["exchange", 2],
  ["ceremony", 3],
  ["other", 1],
] as const satisfies [Kind, number][];

/** Days from which on things are only planned. */
const TODAY = LAST_DAY - 60;

/** What may happen with a partner on a day. */
export function happen(chance: Chance, day: number, partners: [Partner, ...Partner[]], offices: Offices): Happening {
  const kind: Kind = partners.length > 1 ? "summit" : chance.weighted(KINDS);
  const length =
    kind === "visit" ? lengthOfVisit(chance) : kind === "summit" || kind === "talks" ? chance.whole(1, 4) : 1;
  return around(
    chance,
    { kind, day, length, date: makeDate(chance, day, length), isAtHome: chance.isIn(0.45) },
    partners,
    offices,
  );
}

/** A meeting on one of the days of a visit, between the same sides and in the same country. */
export function meetDuring(chance: Chance, visit: Happening, offices: Offices): Happening {
  const day = visit.day + chance.whole(0, visit.length - 1);
  const kind = chance.weighted([
    ["meeting", 6],
    ["talks", 2],
    ["luncheon", 2],
    ["ceremony", 1],
    ["agreement", 1],
  ] as const);
  const [guest] = visit.parties.flatMap(({ partner }) => partner ?? []);
  if (guest === undefined) throw new Error("A visit has a partner.");
  const isAtHome = visit.parties.some(({ partner, role }) => partner === null && role === "host");
  const meeting = around(chance, { kind, day, length: 1, date: sureDate(day, 1), isAtHome }, [guest], offices);
  return { ...meeting, status: visit.status };
}

type Frame = Pick<Happening, "kind" | "day" | "length" | "date"> & { isAtHome: boolean };

function around(
  chance: Chance,
  { isAtHome, ...frame }: Frame,
  partners: [Partner, ...Partner[]],
  offices: Offices,
): Happening {
  const [guest] = partners;
  const role = chance.weighted([
    ["head", 2],
    ["government", 4],
    ["foreign", 6],
    ["envoy", frame.kind === "visit" ? 0 : 8],
  ] as const);
  const taking = (party: string, as: ParticipantRole, holding: Role): Taking => {
    return { person: offices.holder(party, holding, frame.day), role: holding, party, as };
  };
  const others = chance.isIn(0.2) ? [taking(HOME, "member", role === "envoy" ? "foreign" : "envoy")] : [];
  const people = [
    taking(guest.party.id, "principal", role),
    ...(chance.isIn(0.85) ? [taking(HOME, "principal", role === "envoy" ? "foreign" : role)] : []),
    ...others,
    ...partners.slice(1, 3).map(({ party }) => taking(party.id, "principal", "foreign")),
  ];
  const country = isAtHome ? HOME : guest.party.id;
  const ranks = people.map((one) => LEVELS.indexOf(OFFICES[one.role].level));
  return {
    ...frame,
    status: statusOn(chance, frame.day),
    level: LEVELS[Math.min(...ranks)] ?? "official",
    parties: [
      { partner: null, role: isAtHome ? "host" : "guest" },
      ...partners.map((partner, at) => ({
        partner,
        role: at > 0 ? null : isAtHome ? ("guest" as const) : ("host" as const),
      })),
    ],
    people: people.filter((one, at) => people.findIndex((other) => other.person.id === one.person.id) === at),
    town:
      frame.kind === "call" || chance.isIn(0.15)
        ? null
        : { name: chance.of(isAtHome ? HOME_TOWNS : guest.towns), country },
    topics: [...new Set(Array.from({ length: chance.whole(0, 3) }, () => topicOf(chance)))],
    promises: chance.isIn(0.18)
      ? Array.from({ length: chance.whole(1, 2) }, (_, at) => promise(chance, at, guest, frame.day))
      : [],
  };
}

/** Most stay some days, few stay weeks. */
function lengthOfVisit(chance: Chance): number {
  let length = chance.whole(1, 3);
  while (length < 28 && chance.isIn(0.6)) length += 1;
  return length;
}

function statusOn(chance: Chance, day: number): Status {
  if (day > TODAY)
    return chance.weighted([
      ["planned", 8],
      ["proposed", 3],
      ["postponed", 1],
    ] as const);
  return chance.weighted([
    ["held", 930],
    ["cancelled", 20],
    ["postponed", 15],
    ["unconfirmed", 35],
  ] as const);
}

/** Some topics are spoken of far more often than others. */
function topicOf(chance: Chance) {
  return TOPIC_WORDS[Math.floor(chance.next() ** 2 * TOPIC_WORDS.length)] ?? chance.of(TOPIC_WORDS);
}

function promise(chance: Chance, at: number, { party }: Partner, day: number): EventRecord["commitments"][number] {
  const { en, fr } = topicOf(chance);
  const [by, to] = chance.isIn(0.5) ? [HOME, party.id] : [party.id, HOME];
  const kind = chance.weighted([
    ["pledge", 3],
    ["offer", 2],
    ["ask", 2],
    ["plan", 2],
    ["agreement", 3],
  ] as const);
  const due = new Date((day + chance.whole(200, 2000)) * 86_400_000).getUTCFullYear();
  return {
    ...{ id: `c${at + 1}`, kind, by: kind === "agreement" ? [by, to] : [by], to: kind === "agreement" ? [] : [to] },
    what: { en: `Joint work on ${en}`, fr: `Un travail commun : ${fr}` },
    ...(chance.isIn(0.6) ? { due: String(due) } : {}),
    state: chance.weighted([
      ["open", 3],
      ["done", 4],
      ["dropped", 1],
      ["unknown", 2],
    ] as const),
  };
}
