import * as z from "zod";
import { FieldPath, Slug } from "../event";
import { ANNOTATION_STATES } from "../record-words";
import { MOST_CONTEXT, MOST_EXACT } from "./annotation-limits";
import { bodyProblem, parseLink } from "./body";
import { ANNOTATION_AUDIENCES, MOTIVATIONS } from "./vocabulary";

/** Latest moment that prints with four digits of the year, ms since 1970 UTC. */
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
export const MOST_NAME = 200;

export const Iri = z
  .string()
  .max(2000)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"\\^`{|}]+$/, "expected an IRI");

/** BCP 47, by its form. */
export const LanguageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, "expected a language such as en or pt-BR");

/** Half a character would come back from the database as another one. */
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);
const Context = z.string().max(MOST_CONTEXT).refine(isWhole);

/** An event, or one of its facts. */
export const EventTarget = z.strictObject({ event: Slug, field: FieldPath.nullable() });

/**
 * A passage of a source: W3C's TextQuoteSelector and TextPositionSelector. Offsets are code points, half-open, as
 * W3C's are; they were found in the text of `edition`. Where nobody has found the words, `edition` is null and
 * `start` and `end` are what was claimed, if anything was; such a passage is an orphan, and `exact` may be "".
 */
export const PassageTarget = z
  .strictObject({
    source: Slug,
    edition: z.int().min(1).nullable(),
    start: z.int().min(0).nullable(),
    end: z.int().min(1).nullable(),
    exact: z.string().max(MOST_EXACT).refine(isWhole),
    prefix: Context,
    suffix: Context,
  })
  .refine(({ start, end }) => (start === null) === (end === null), "expected both start and end, or neither")
  .refine(({ start, end }) => start === null || end === null || start < end, "expected start before end")
  .refine(({ start, exact }) => start !== null || exact !== "", "expected the words or their place")
  .refine(({ exact, prefix, suffix }) => exact !== "" || prefix + suffix === "", "expected words between the others");

export const Target = z.union([EventTarget, PassageTarget]);
export type EventTarget = z.infer<typeof EventTarget>;
export type PassageTarget = z.infer<typeof PassageTarget>;
export type Target = z.infer<typeof Target>;

const Moment = z.int().min(0).max(LAST_MOMENT);

/** What somebody says about an event, one of its facts, or a passage. Never deleted, only withdrawn. */
export const Annotation = z
  .strictObject({
    id: Slug,
    target: Target,
    motivation: z.enum(MOTIVATIONS),
    /** Markdown without HTML; of a tag: the tag; of a link: its address, and on the lines below what is said of it. */
    body: z.string(),
    /** Of the body; null where nobody told. */
    language: LanguageTag.nullable(),
    /** The annotation that begins the thread, of which every reply speaks. */
    replyTo: Slug.nullable(),
    audience: z.enum(ANNOTATION_AUDIENCES),
    state: z.enum(ANNOTATION_STATES),
    /** `id`: an IRI. Both are null where an imported annotation names nobody. */
    creator: z.strictObject({ id: Iri.nullable(), name: z.string().min(1).max(MOST_NAME).refine(isWhole).nullable() }),
    /** ms since 1970 UTC. */
    created: Moment,
    modified: Moment,
    /** The IRI of the annotation elsewhere that this one was taken from. */
    via: Iri.nullable(),
  })
  .superRefine(({ motivation, body, language }, context) => {
    const problem = bodyProblem(motivation, body);
    if (problem !== null) context.addIssue({ code: "custom", path: ["body"], message: problem });
    if (motivation === "link" && language !== null && parseLink(body)?.words === "") {
      context.addIssue({ code: "custom", path: ["language"], message: "expected none: the link has no words" });
    }
  });
export type Annotation = z.infer<typeof Annotation>;
