import { ANNOTATION_STATES } from "../../record-words";
import { Annotation, MOST_NAME, type Target } from "../annotation";
import { readSaid } from "./body-of";
import { parseForm } from "./form";
import type { OwnPages } from "./own-pages";
import { type Read, read, refuse } from "./refusal";
import { readTarget } from "./target-of";
import { EDITORS, TERM } from "./terms";
import type { WebAnnotation } from "./web-annotation";

/** What a file says of an annotation, as far as we have a place for it. */
export type Imported = Omit<Annotation, "id" | "target" | "created" | "modified"> & {
  /** Null for one that is not from here: it gets an id of ours, and `via` names it. */
  id: string | null;
  /** Null for a reply that speaks of what its thread speaks of. */
  target: Target | null;
  /** ms since 1970 UTC; null where the file does not tell. */
  created: number | null;
  modified: number | null;
};

/** Reads one Web Annotation. What `toWebAnnotation` printed comes back unchanged. */
export function readAnnotation(json: unknown, pages: OwnPages): Read<Imported> {
  const form = parseForm(json);
  if (!form.ok) return form;
  const web = form.value;
  const target = readTarget(web, pages.nameOf);
  if (!target.ok) return target;
  const said = readSaid(web, pages.pathOf);
  if (!said.ok) return said;
  const named = pages.nameOf(web.id);
  const id = named !== null && "annotation" in named ? named.annotation : null;
  const value: Imported = {
    ...said.value,
    ...target.value,
    id,
    audience: web.audience?.some((one) => one.id === EDITORS) || id === null ? "editors" : "everyone",
    state: ANNOTATION_STATES.find((one) => one === web[TERM.state]) ?? "open",
    creator: creatorOf(web),
    created: momentOf(web.created),
    modified: momentOf(web.modified),
    via: id === null ? web.id : (web.via?.[0] ?? null),
  };
  return fitsOurForm(value) ? read(value) : refuse("own-form");
}

function fitsOurForm({ id, target, created, modified, ...rest }: Imported): boolean {
  const filled = {
    id: id ?? "new",
    target: target ?? { event: "any", field: null },
    created: created ?? 0,
    modified: modified ?? 0,
  };
  return Annotation.safeParse({ ...rest, ...filled }).success;
}

function creatorOf({ creator = [] }: WebAnnotation): Annotation["creator"] {
  const agents = creator.map((one) => (typeof one === "string" ? { id: one } : one));
  const names = agents.flatMap((one) => ("name" in one && one.name ? one.name.slice(0, 1) : []));
  return {
    id: agents.length === 1 ? (agents[0]?.id ?? null) : null,
    name: names.join(", ").slice(0, MOST_NAME) || null,
  };
}

function momentOf(text: string | undefined): number | null {
  return text === undefined ? null : Date.parse(text);
}
