import { PROBLEM_CODES, type ProblemCode } from "@/lib/problem-codes";
import type { EventForm } from "./event-form";

/** What a form can lack, beside what the server finds. */
export type FormProblem = "needed" | "date" | "note";

/** What is wrong, by the path of its field: first what the form itself can tell. */
export type Problems = Readonly<Record<string, FormProblem | ProblemCode | "malformed">>;

/** What keeps the form from being sent: what is not said and must be, dates that are not understood, notes that are missing. */
export function formProblems(form: EventForm): Problems {
  const problems: Record<string, FormProblem> = {};
  const isSaid = (words: object) => Object.values(words).some((text) => String(text).trim() !== "");
  if (!isSaid(form.title)) problems.title = "needed";
  if (form.when.edtf === "") problems.when = form.when.typed.trim() === "" ? "needed" : "date";
  if (form.parties.every((one) => one.party === "")) problems.parties = "needed";
  form.commitments.forEach((one) => {
    const path = `commitments/${one.id}`;
    if (!isSaid(one.what)) problems[path] = "needed";
    else if (one.by.every((party) => party === "")) problems[`${path}.by`] = "needed";
    else if (one.due.edtf === "" && one.due.typed.trim() !== "") problems[`${path}.due`] = "date";
  });
  form.evidence.forEach((one, at) => {
    if (one.basis !== "stated" && !isSaid(one.note)) problems[`evidence.${at}`] = "note";
  });
  return problems;
}

/** What of these problems is not mended yet in the form as it stands now; what only the server can tell again is left out. */
export function remainingProblems(form: EventForm, problems: Problems): Problems {
  const own = formProblems(form);
  const backed = new Set(form.evidence.map((one) => one.field));
  const entries = Object.entries(problems).filter(([path, problem]) =>
    problem === "no-evidence" ? !backed.has(path) : own[path] === problem,
  );
  return Object.fromEntries(entries);
}

const CODES: ReadonlySet<string> = new Set(PROBLEM_CODES);

/** What the server found, with the paths that the form uses: those of facts, and `evidence.3` for the fourth passage. */
export function serverProblems(form: EventForm, fields: Readonly<Record<string, string>> = {}): Problems {
  return Object.fromEntries(
    Object.entries(fields).map(([path, code]) => [
      factOf(form, path.replace(/^record\./, "")),
      CODES.has(code) ? (code as ProblemCode) : "malformed",
    ]),
  );
}

/** `participants.0.person` is the fact `participants/hun-sen`. */
function factOf(form: EventForm, path: string): string {
  const [, list, at] = /^(parties|participants|topics|commitments)\.(\d+)/.exec(path) ?? [];
  const index = Number(at);
  // Rows in which nothing is picked are not sent.
  const sent = {
    parties: form.parties.flatMap(({ party }) => party || []),
    participants: form.participants.flatMap(({ person }) => person || []),
    topics: form.topics.filter(Boolean),
    commitments: form.commitments.map(({ id }) => id),
  };
  if (list) return `${list}/${sent[list as keyof typeof sent][index] ?? ""}`;
  return /^evidence\.\d+/.exec(path)?.[0] ?? path.split(".")[0] ?? path;
}
