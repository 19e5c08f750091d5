import * as z from "zod";
import { Iri } from "../annotation";
import { Selector } from "./selector";
import { CONTEXT, TERM } from "./terms";

/*
 * The Web Annotation Data Model (W3C Recommendation of 23 February 2017) as far as its form goes: what is asked for
 * must be there, once where it says so. Properties that we do not use are left out; unknown ones are allowed, as in RDF.
 */

/** One or several; always answered as a list. */
export function listOf<T extends z.ZodType>(one: T) {
  return z.union([one.transform((value) => [value]), z.array(one)]);
}

const Text = z.string().max(50_000);

const Context = listOf(z.union([z.string(), z.looseObject({})])).refine((names) => names.includes(CONTEXT));

/** xsd:dateTime with its time zone. */
const Moment = z.iso.datetime({ offset: true });

const Agent = z.union([Iri, z.looseObject({ id: Iri.optional(), name: listOf(Text).optional() })]);

const Types = listOf(Text);
const COMPOSITES = ["Choice", "Composite", "List", "Independents"];

const Descriptions = {
  type: Types.optional(),
  format: listOf(Text).optional(),
  language: listOf(Text).optional(),
  processingLanguage: Text.optional(),
  textDirection: z.enum(["ltr", "rtl", "auto"]).optional(),
  purpose: listOf(Text).optional(),
  creator: listOf(Agent).optional(),
  created: Moment.optional(),
  modified: Moment.optional(),
  rights: listOf(Iri).optional(),
};

const hasType = (one: { type?: string[] | undefined }, type: string) => one.type?.includes(type) ?? false;

const Words = z.looseObject({ ...Descriptions, id: Iri.optional(), value: Text });

/** Several resources that belong together. */
const Composed = z
  .looseObject({ ...Descriptions, id: Iri.optional(), type: Types, items: z.array(z.unknown()).min(1) })
  .refine((one) => COMPOSITES.filter((type) => hasType(one, type)).length === 1);

const Specific = z.looseObject({
  ...Descriptions,
  id: Iri.optional(),
  source: z.union([Iri, z.looseObject({ id: Iri })]),
  selector: listOf(Selector).optional(),
  state: z.unknown().optional(),
  [TERM.edition]: z.int().min(1).optional(),
});

const External = z
  .looseObject({ ...Descriptions, id: Iri })
  .refine((one) => !hasType(one, "TextualBody") && !hasType(one, "SpecificResource"));

/** What an annotation is made of or speaks of, told apart by `kind`. */
export const Resource = z.union([
  Iri.transform((id) => ({ kind: "external" as const, id })),
  Words.transform((one) => ({ ...one, kind: "words" as const })),
  Composed.transform((one) => ({ ...one, kind: "composed" as const })),
  Specific.transform((one) => ({ ...one, kind: "specific" as const })),
  External.transform((one) => ({ ...one, kind: "external" as const })),
]);
export type Resource = z.infer<typeof Resource>;
export type Specific = Extract<Resource, { kind: "specific" }>;

export const WebAnnotation = z
  .looseObject({
    "@context": Context,
    id: Iri,
    type: Types.refine((types) => types.includes("Annotation")),
    motivation: listOf(Text).optional(),
    body: listOf(Resource).optional(),
    bodyValue: Text.optional(),
    target: listOf(Resource).refine((targets) => targets.length > 0),
    creator: listOf(Agent).optional(),
    generator: listOf(Agent).optional(),
    created: Moment.optional(),
    modified: Moment.optional(),
    generated: Moment.optional(),
    audience: listOf(z.looseObject({ id: Iri.optional() })).optional(),
    rights: listOf(Iri).optional(),
    canonical: Iri.optional(),
    via: listOf(Iri).optional(),
    [TERM.state]: Text.optional(),
  })
  .refine((one) => one.body === undefined || one.bodyValue === undefined, { path: ["body"] });
export type WebAnnotation = z.infer<typeof WebAnnotation>;
