import type * as z from "zod";
import { type Read, type RefusalReason, read, refuse } from "./refusal";
import { WebAnnotation } from "./web-annotation";

const REASON_OF: Record<string, RefusalReason> = {
  "@context": "context",
  id: "id",
  type: "type",
  motivation: "motivation-form",
  body: "body-form",
  bodyValue: "body-form",
  target: "target-form",
  creator: "agent",
  generator: "agent",
  created: "moment",
  modified: "moment",
  generated: "moment",
  rights: "iri",
  canonical: "iri",
  via: "iri",
};

/** Whether this JSON has the form of a Web Annotation, whatever it says of whatever. Refused with the first thing that is wrong. */
export function parseForm(json: unknown): Read<WebAnnotation> {
  const parsed = WebAnnotation.safeParse(json);
  if (parsed.success) return read(parsed.data);
  const [issue] = parsed.error.issues;
  const key = String(issue?.path[0] ?? "");
  if (key === "target" && issue && isOfSelector(issue)) return refuse("selector-form", "target.selector");
  return refuse(REASON_OF[key] ?? "type", key);
}

/** Whether one of the forms that a resource may have fails by its selector alone. */
function isOfSelector(issue: z.core.$ZodIssue): boolean {
  if (issue.code !== "invalid_union") return false;
  return issue.errors.some((branch) =>
    branch.every((one) => one.path.includes("selector") || (one.path.length === 0 && isOfSelector(one))),
  );
}
