import * as z from "zod";
import { Iri } from "../annotation";

const Text = z.string().max(50_000);
const Offset = z.int().min(0);

/** The selectors of the Web Annotation Data Model. Offsets of text are code points, half-open. */
export type Selector =
  | { type: "Elsewhere"; id: string }
  | {
      type: "FragmentSelector" | "CssSelector" | "XPathSelector" | "SvgSelector";
      value?: string | undefined;
      isRefined: boolean;
    }
  | { type: "TextQuoteSelector"; exact: string; prefix: string; suffix: string; isRefined: boolean }
  | { type: "TextPositionSelector"; start: number; end: number; isRefined: boolean }
  | { type: "DataPositionSelector"; start: number; end: number; isRefined: boolean }
  | { type: "RangeSelector"; isRefined: boolean };

/** A selector may be refined by another one, in itself. */
const refinedBy = z.looseObject({ type: Text }).or(Iri).optional();
const refined = <T extends { refinedBy?: unknown }>({ refinedBy, ...one }: T) => ({
  ...one,
  isRefined: refinedBy !== undefined,
});

const positions = <T extends string>(type: T) =>
  z
    .object({ type: z.literal(type), start: Offset, end: Offset, refinedBy })
    .refine(({ start, end }) => start <= end)
    .transform(refined);

export const Selector: z.ZodType<Selector> = z.union([
  Iri.transform((id) => ({ type: "Elsewhere" as const, id })),
  z
    .object({ type: z.enum(["FragmentSelector", "CssSelector", "XPathSelector"]), value: Text, refinedBy })
    .transform(refined),
  z
    .object({ type: z.literal("SvgSelector"), id: Iri.optional(), value: Text.optional(), refinedBy })
    .refine(({ id, value }) => (id === undefined) !== (value === undefined))
    .transform(refined),
  z
    .object({
      type: z.literal("TextQuoteSelector"),
      exact: Text,
      prefix: Text.default(""),
      suffix: Text.default(""),
      refinedBy,
    })
    .transform(refined),
  positions("TextPositionSelector"),
  positions("DataPositionSelector"),
  z
    .object({
      type: z.literal("RangeSelector"),
      startSelector: z.looseObject({ type: Text }),
      endSelector: z.looseObject({ type: Text }),
      refinedBy,
    })
    .transform(({ type, refinedBy: inner }) => ({ type, isRefined: inner !== undefined })),
]);
