import type { EventBody, EventRecord, Evidence } from "@/lib/event";
import type { Localised } from "@/lib/localised";
import type {
  Basis,
  CommitmentKind,
  CommitmentState,
  Kind,
  Level,
  ParticipantRole,
  PartyRole,
  Relation,
  Status,
  WhenKind,
} from "@/lib/vocabulary";

/** A date as it is typed; `edtf` is "" while it is not understood. */
export type TypedText = { typed: string; edtf: string };

export type FormParticipant = { person: string; office: string; party: string; role: ParticipantRole | "" };

export type FormCommitment = {
  id: string;
  kind: CommitmentKind;
  by: string[];
  to: string[];
  what: Localised;
  due: TypedText;
  state: CommitmentState;
};

/** Evidence while it is being written: editorial has no source and no words, and a note may still be missing. */
export type FormEvidence = {
  field: string;
  basis: Basis;
  source: string;
  exact: string;
  prefix: string;
  suffix: string;
  note: Localised;
  value: string;
};

/** An event while it is being written: what the record has, or "" where nothing is said yet. Plain data, kept as a draft. */
export type EventForm = {
  title: Localised;
  summary: Localised;
  kind: Kind;
  status: Status;
  level: Level | "";
  when: TypedText & { kind: WhenKind };
  place: { name: string; country: string };
  parties: { party: string; role: PartyRole | "" }[];
  participants: FormParticipant[];
  topics: string[];
  commitments: FormCommitment[];
  within: string;
  related: { event: string; how: Relation }[];
  evidence: FormEvidence[];
};

export const EMPTY_FORM: EventForm = {
  title: {},
  summary: {},
  kind: "meeting",
  status: "held",
  level: "",
  when: { typed: "", edtf: "", kind: "spans" },
  place: { name: "", country: "" },
  parties: [],
  participants: [],
  topics: [],
  commitments: [],
  within: "",
  related: [],
  evidence: [],
};

/** `home`: the party whose record this is takes part in every event of it. */
export function newForm(home: string): EventForm {
  return {
    ...EMPTY_FORM,
    parties: [
      { party: home, role: "" },
      { party: "", role: "" },
    ],
  };
}

export function toForm(event: EventRecord): EventForm {
  return {
    title: event.title,
    summary: event.summary ?? {},
    kind: event.kind,
    status: event.status,
    level: event.level ?? "",
    when: { typed: event.when.edtf, edtf: event.when.edtf, kind: event.when.kind },
    place: { name: event.place?.name ?? "", country: event.place?.country ?? "" },
    parties: event.parties.map(({ party, role }) => ({ party, role: role ?? "" })),
    participants: event.participants.map(({ person, office, party, role }) => ({
      ...{ person, office: office ?? "", party: party ?? "", role: role ?? "" },
    })),
    topics: event.topics,
    commitments: event.commitments.map(({ due = "", ...one }) => ({ ...one, due: { typed: due, edtf: due } })),
    within: event.within ?? "",
    related: event.related,
    evidence: event.evidence.map(toFormEvidence),
  };
}

function toFormEvidence(one: Evidence): FormEvidence {
  const { field, basis, note = {} } = one;
  if (one.basis === "editorial")
    return { field, basis, source: "", exact: "", prefix: "", suffix: "", note, value: "" };
  const { source, exact, prefix = "", suffix = "", value = "" } = one;
  return { field, basis, source, exact, prefix, suffix, note, value };
}

/**
 * What the form says, in the shape of a record. Where `formProblems` finds something, it may not be well-formed: the
 * server parses it at its door. Rows in which nothing was picked are left out.
 */
export function toBody(form: EventForm): EventBody {
  const summary = worded(form.summary);
  const { place } = form;
  return {
    title: worded(form.title),
    ...(Object.keys(summary).length > 0 && { summary }),
    kind: form.kind,
    status: form.status,
    ...(form.level && { level: form.level }),
    when: { edtf: form.when.edtf, kind: form.when.kind },
    ...((place.name.trim() || place.country) && { place: given({ ...place, name: place.name.trim() }) }),
    parties: form.parties.flatMap(({ party, role }) => (party ? [{ party, ...given({ role }) }] : [])),
    participants: form.participants.flatMap(({ person, office, ...rest }) =>
      person ? [{ person, ...given({ office: office.trim(), ...rest }) }] : [],
    ),
    topics: form.topics.filter(Boolean),
    commitments: form.commitments.map(({ what, due, ...one }) => ({
      ...one,
      by: one.by.filter(Boolean),
      to: one.to.filter(Boolean),
      what: worded(what),
      ...given({ due: due.edtf }),
    })),
    within: form.within || null,
    related: form.related.filter((one) => one.event !== ""),
    evidence: form.evidence.map(toEvidence),
  };
}

function toEvidence({ field, basis, note, ...passage }: FormEvidence): Evidence {
  const words = worded(note);
  if (basis === "editorial") return { field, basis, note: words };
  const { source, exact, ...rest } = passage;
  const placed = { field, source, exact, ...given(rest) };
  if (basis === "inferred") return { ...placed, basis, note: words };
  return { ...placed, basis, ...(Object.keys(words).length > 0 && { note: words }) };
}

/** The languages in which something is said. */
function worded(words: Localised): Localised {
  return Object.fromEntries(
    Object.entries(words).flatMap(([language, text]) => (text.trim() ? [[language, text.trim()]] : [])),
  );
}

/** The values that are there, without those that are "". */
function given<T extends Record<string, string>>(values: T): { [K in keyof T]?: Exclude<T[K], ""> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")) as {
    [K in keyof T]?: Exclude<T[K], "">;
  };
}
