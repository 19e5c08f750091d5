import type { Days } from "../answers/window";
import { toDay } from "../day";
import { FACET_PARAMS, type Filters } from "../view";
import { addBit, type Bits, bothOf, hasBit, noBits } from "./bits";
import { AXES, type Axis, type CodesOf, type Columns, NONE, OPEN } from "./columns";
import type { Part } from "./part";

/** Of events, each once. */
export type Numbers = readonly number[] | Int32Array;

/**
 * What a set is limited to, as the index knows it. `codes`: of the limited axes, any of which an event must have
 * (`NONE`: have none). `drawn`: days on one of which it must be drawn.
 * `numbers`: of the events whose words match, null where no words are asked for.
 */
export type Choice = {
  codes: Partial<Record<Axis, number[]>>;
  from: number | null;
  to: number | null;
  certain: boolean;
  drawn: Days | null;
  numbers: Numbers | null;
};

/** Nothing is limited. */
export const EVERYTHING: Choice = { codes: {}, from: null, to: null, certain: false, drawn: null, numbers: null };

/** `numbers`: as in `Choice`. Ids that no event has leave nothing. */
export function toChoice(filters: Filters, codes: CodesOf, numbers: Choice["numbers"]): Choice {
  const limited = FACET_PARAMS.filter((param) => filters[param].length > 0);
  return {
    codes: Object.fromEntries(
      limited.map((axis) => [axis, filters[axis].flatMap((id) => codes[axis].known(id) ?? [])]),
    ),
    from: filters.from === null ? null : toDay(filters.from, "first"),
    to: filters.to === null ? null : toDay(filters.to, "last"),
    certain: filters.certain,
    drawn: null,
    numbers,
  };
}

/** The same choice with one axis not limited: what a facet counts in. */
export function without(choice: Choice, axis: Axis): Choice {
  const { [axis]: _left, ...codes } = choice.codes;
  return { ...choice, codes };
}

/** What the choice is told from others by, words left aside: which events match them changes with every write. */
export function keyOf({ codes, from, to, certain, drawn }: Choice): string {
  const limited = AXES.flatMap((axis) => (codes[axis] ? [`${axis}:${codes[axis].join()}`] : []));
  const dated = from === null && to === null ? [] : [`${from}..${to}${certain ? "!" : ""}`];
  const seen = drawn === null ? [] : [`in ${drawn.from}..${drawn.to}`];
  return [...limited, ...dated, ...seen].join(" ");
}

/** The chosen events of a part; null: all of them. */
export function chosenIn(part: Part, choice: Choice): Bits | null {
  const sets = AXES.flatMap((axis) => {
    const wanted = choice.codes[axis];
    return wanted ? [withAny(part, axis, wanted)] : [];
  });
  if (choice.numbers) sets.push(numbered(part, choice.numbers));
  if (choice.drawn) sets.push(drawnIn(part, choice.drawn));
  if (choice.from !== null || choice.to !== null) {
    const holds = choice.certain ? isCertainlyIn : isPossiblyIn;
    sets.push(dated(part, (ordinal) => holds(part.columns, ordinal, choice)));
  }
  return sets.length === 0 ? null : sets.reduce(bothOf);
}

function withAny(part: Part, axis: Axis, wanted: number[]): Bits {
  const postings = part.all.postings(axis, "from");
  const bits = noBits(part.size);
  for (const code of wanted) {
    for (const ordinal of code === NONE ? postings.none : postings.of(code)) addBit(bits, ordinal);
  }
  return bits;
}

function drawnIn(part: Part, days: Days): Bits {
  const bits = noBits(part.size);
  part.all.eachDrawnIn(days, (ordinal) => addBit(bits, ordinal));
  return bits;
}

function numbered(part: Part, numbers: Numbers): Bits {
  const bits = noBits(part.size);
  for (const number of numbers) {
    const ordinal = part.ordinalOf(number);
    if (ordinal !== undefined) addBit(bits, ordinal);
  }
  return bits;
}

function dated(part: Part, holds: (ordinal: number) => boolean): Bits {
  const bits = noBits(part.size);
  for (let ordinal = 0; ordinal < part.size; ordinal += 1) if (holds(ordinal)) addBit(bits, ordinal);
  return bits;
}

type Range = Pick<Choice, "from" | "to">;

/** As `possiblyIn` of lib/when. */
function isPossiblyIn({ earliestStart, latestEnd }: Columns, ordinal: number, { from, to }: Range): boolean {
  const start = earliestStart[ordinal] ?? OPEN;
  const end = latestEnd[ordinal] ?? OPEN;
  return (to === null || start === OPEN || start <= to) && (from === null || end === OPEN || end >= from);
}

/** As `certainlyIn` of lib/when. */
export function isCertainlyIn(columns: Columns, ordinal: number, { from, to }: Range): boolean {
  if (!isPossiblyIn(columns, ordinal, { from, to })) return false;
  const begun = knownOf(columns.latestStart[ordinal], columns.latestEnd[ordinal]);
  const ended = knownOf(columns.earliestEnd[ordinal], columns.earliestStart[ordinal]);
  return (to === null || (begun !== OPEN && begun <= to)) && (from === null || (ended !== OPEN && ended >= from));
}

function knownOf(first = OPEN, second = OPEN): number {
  return first === OPEN ? second : first;
}

/** Whether the event is among `bits`; null: every one is. */
export function isIn(bits: Bits | null, ordinal: number): boolean {
  return bits === null || hasBit(bits, ordinal);
}
