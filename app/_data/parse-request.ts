import * as z from "zod";
import type { ListRequest } from "@/lib/answers/list";
import type { SliceRequest } from "@/lib/answers/slice";
import type { WindowRequest } from "@/lib/answers/window";
import { fail, ok, type Result } from "@/lib/result";
import { FACET_PARAMS, type Filters, filtersOf, LANE_KEYS, parseView, SORTS } from "@/lib/view";
import { LOCALES } from "@/lib/vocabulary";

const Values = z.array(z.string().max(200)).max(100);
const Day = z.int().min(-100_000_000).max(100_000_000);
const Text = z.string().max(200);

const FiltersShape = z.strictObject({
  party: Values,
  kind: Values,
  status: Values,
  topic: Values,
  person: Values,
  level: Values,
  source: Values,
  q: Text,
  from: Text.nullable(),
  to: Text.nullable(),
  certain: z.boolean(),
});
const Locale = z.enum(LOCALES);

const Stretch = z.strictObject({ from: Day, to: Day }).refine(({ from, to }) => from <= to);
const Cursor = z.string().max(300).nullable();

const WindowShape = z.strictObject({
  filters: FiltersShape,
  lane: z.enum(LANE_KEYS),
  window: Stretch.nullable(),
  width: z.number().min(1).max(100_000),
  locale: Locale,
});

const ListShape = z.strictObject({
  filters: FiltersShape,
  sort: z.enum(SORTS),
  cursor: Cursor,
  locale: Locale,
});

const SliceShape = z.strictObject({
  filters: FiltersShape,
  lane: z.enum(LANE_KEYS),
  laneId: z.string().max(120),
  days: Stretch,
  cursor: Cursor,
  locale: Locale,
});

const EventShape = z.strictObject({ id: z.string().max(120), locale: Locale });

/** Fails with `invalid` where the input is no such request; within its filters, what no address may hold is dropped. */
export function parseWindowRequest(input: unknown): Result<WindowRequest> {
  const parsed = WindowShape.safeParse(input);
  return parsed.success ? ok({ ...parsed.data, filters: asInAddress(parsed.data.filters) }) : invalid(parsed.error);
}

/** As `parseWindowRequest`. */
export function parseListRequest(input: unknown): Result<ListRequest> {
  const parsed = ListShape.safeParse(input);
  return parsed.success ? ok({ ...parsed.data, filters: asInAddress(parsed.data.filters) }) : invalid(parsed.error);
}

/** As `parseWindowRequest`. */
export function parseSliceRequest(input: unknown): Result<SliceRequest> {
  const parsed = SliceShape.safeParse(input);
  return parsed.success ? ok({ ...parsed.data, filters: asInAddress(parsed.data.filters) }) : invalid(parsed.error);
}

export function parseEventRequest(input: unknown): Result<z.infer<typeof EventShape>> {
  const parsed = EventShape.safeParse(input);
  return parsed.success ? ok(parsed.data) : invalid(parsed.error);
}

/** One rule for what a filter may hold, whether it comes in an address or in an action. */
function asInAddress(filters: Filters): Filters {
  const values = Object.fromEntries(FACET_PARAMS.map((param) => [param, filters[param]]));
  const { q, from, to, certain } = filters;
  const params = { ...values, q, from: from ?? undefined, to: to ?? undefined, certain: certain ? "1" : "0" };
  return filtersOf(parseView(params).view);
}

function invalid(error: z.ZodError): Result<never> {
  return fail("invalid", z.prettifyError(error));
}
