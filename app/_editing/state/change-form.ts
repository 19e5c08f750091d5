import { nextCommitmentId } from "@/lib/event-merge/event-merge";
import type { EventForm, FormCommitment, FormEvidence } from "./event-form";

type Lists = "parties" | "participants" | "topics" | "commitments" | "related";

type Put = { [L in Lists]: { do: "put"; list: L; at: number; value: EventForm[L][number] } }[Lists];

/** What an editor does to the form. `at`: index in the list, its length for a new row. */
export type Change =
  | { do: "set"; values: Partial<Omit<EventForm, Lists | "evidence">> }
  | Put
  | { do: "drop"; list: Lists; at: number }
  | { do: "attach"; evidence: FormEvidence }
  | { do: "revise"; at: number; values: Partial<Pick<FormEvidence, "basis" | "note" | "value">> }
  | { do: "detach"; at: number }
  | { do: "replace"; form: EventForm };

/**
 * The form after one change. Evidence follows what it is evidence of: a person who is replaced by another keeps it, and
 * what is dropped takes it along.
 */
export function changeForm(form: EventForm, change: Change): EventForm {
  switch (change.do) {
    case "set":
      return dropStray({ ...form, ...change.values });
    case "put":
      return put(form, change);
    case "drop":
      return dropStray({ ...form, [change.list]: form[change.list].filter((_, at) => at !== change.at) });
    case "attach":
      return isThere(form, change.evidence) ? form : { ...form, evidence: [...form.evidence, change.evidence] };
    case "revise":
      return {
        ...form,
        evidence: form.evidence.map((one, at) => (at === change.at ? { ...one, ...change.values } : one)),
      };
    case "detach":
      return { ...form, evidence: form.evidence.filter((_, at) => at !== change.at) };
    case "replace":
      return change.form;
  }
}

/** A commitment in which nothing is said yet, under the first free id. */
export function newCommitment(form: EventForm): FormCommitment {
  const id = nextCommitmentId(new Set(form.commitments.map((one) => one.id)));
  const by = form.parties.map((one) => one.party).filter(Boolean);
  return { id, kind: "plan", by, to: [], what: {}, due: { typed: "", edtf: "" }, state: "open" };
}

/** Field paths that the form has and evidence can be attached to, in the order of the form. */
export function fieldsOfForm(form: EventForm): string[] {
  return [
    "title",
    "when",
    "status",
    "kind",
    ...(form.level ? ["level"] : []),
    ...(form.place.name.trim() || form.place.country ? ["place"] : []),
    ...form.parties.flatMap(({ party }) => (party ? [`parties/${party}`] : [])),
    ...form.participants.flatMap(({ person }) => (person ? [`participants/${person}`] : [])),
    ...form.topics.flatMap((topic) => (topic ? [`topics/${topic}`] : [])),
    ...form.commitments.map(({ id }) => `commitments/${id}`),
    ...(form.within ? ["within"] : []),
  ];
}

function put(form: EventForm, { list, at, value }: Put): EventForm {
  const rows: readonly unknown[] = form[list];
  const before = pathOf(list, rows[at]);
  const after = pathOf(list, value);
  const next = { ...form, [list]: [...rows.slice(0, at), value, ...rows.slice(at + 1)] };
  if (before === null || after === null || before === after) return dropStray(next);
  const evidence = form.evidence.map((one) => (one.field === before ? { ...one, field: after } : one));
  return dropStray({ ...next, evidence });
}

/** Where the evidence of a row is; null for what takes none, or where nothing is picked. */
function pathOf(list: Lists, row: unknown): string | null {
  if (row === undefined || list === "related") return null;
  const { party, person, id } = row as { party?: string; person?: string; id?: string };
  const key = list === "topics" ? row : list === "parties" ? party : list === "participants" ? person : id;
  return key ? `${list}/${key}` : null;
}

function dropStray(form: EventForm): EventForm {
  const known = new Set(fieldsOfForm(form));
  const evidence = form.evidence.filter((one) => known.has(one.field));
  return evidence.length === form.evidence.length ? form : { ...form, evidence };
}

function isThere(form: EventForm, { field, basis, source, exact, prefix, suffix }: FormEvidence): boolean {
  if (basis === "editorial") return false;
  return form.evidence.some(
    (one) =>
      one.field === field &&
      one.basis === basis &&
      one.source === source &&
      one.exact === exact &&
      one.prefix === prefix &&
      one.suffix === suffix,
  );
}
