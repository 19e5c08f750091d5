import { ANNOTATION_STATES, type AnnotationState } from "../record-words";
import type { Mention } from "./mentions";
import { MOTIVATIONS, type Motivation } from "./vocabulary";

/** What the list of annotations is narrowed to; null: to nothing. */
export type AnnotationFilters = {
  state: AnnotationState | null;
  motivation: Motivation | null;
  /** An account. */
  author: string | null;
  mention: Mention | null;
  event: string | null;
  source: string | null;
  /** Only those whose words are not in the present text. */
  orphan: boolean;
};

type Params = Record<string, string | string[] | undefined>;

const ID = /^[A-Za-z0-9-]{1,120}$/;

/** Reads the filters from the parameters of an address. What is understood nowhere is left aside. */
export function parseAnnotationFilters(params: Params): AnnotationFilters {
  const one = (name: string) => [params[name]].flat()[0] ?? "";
  const id = (name: string) => (ID.test(one(name)) ? one(name) : null);
  const [kind, mentioned = ""] = one("mention").split("/", 2);
  return {
    state: ANNOTATION_STATES.find((state) => state === one("state")) ?? null,
    motivation: MOTIVATIONS.find((motivation) => motivation === one("motivation")) ?? null,
    author: id("author"),
    mention: (kind === "people" || kind === "events") && ID.test(mentioned) ? { kind, id: mentioned } : null,
    event: id("event"),
    source: id("source"),
    orphan: one("orphan") === "1",
  };
}

/** The parameters that `parseAnnotationFilters` reads. */
export function printAnnotationFilters(filters: AnnotationFilters): URLSearchParams {
  const { state, motivation, author, mention, event, source, orphan } = filters;
  const values = { state, motivation, author, mention: mention && `${mention.kind}/${mention.id}`, event, source };
  const given = Object.entries({ ...values, orphan: orphan ? "1" : null }).filter(([, value]) => value !== null);
  return new URLSearchParams(given as [string, string][]);
}
