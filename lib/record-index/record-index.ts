import type { Count, Days } from "../answers/window";
import type { Bins } from "../bins";
import { addTo, binsOfSorted, toCounts } from "./bin-counts";
import { countBits, firstIn, hasBit } from "./bits";
import { type Choice, isCertainlyIn, isIn, without } from "./choice";
import { AXES, type Axis, type Columns, NONE, noCodes } from "./columns";
import { byRank, type Foremost, foremostIn } from "./foremost";
import { Layers, ordinalsOf } from "./layers";
import { compareKeys, type PageRequest, type Placed, pageIn } from "./page";
import type { Part } from "./part";
import { countAll, countValues, lastOf } from "./tally";

export type Commonest = { counts: [code: number, count: number][]; all: number };

/** Bins of the lanes of one axis, by code. */
export type LaneCounts = Map<number, number[]>;

/**
 * Every event of a record as far as reads choose, count and rank by it, in memory: so a view costs about the same
 * whatever its filters and however many events there are. Everything it answers is exact.
 */
export class RecordIndex {
  readonly codes = noCodes();
  readonly #layers = new Layers();

  /** As `Layers.update`. */
  update(fresh: Columns, gone: ReadonlySet<number>): void {
    this.#layers.update(fresh, gone);
  }

  /**
   * What works out, one after another, what the first view of a choice would wait for; none where that is known.
   * `lanes`: by what the timeline lays them; null for a list, which has none.
   */
  preparations(choice: Choice, lanes: Axis | null): (() => unknown)[] {
    const layers = this.#layers;
    const name = `prepared in lanes by ${lanes}`;
    if (layers.isKept(name, choice)) return [];
    return [
      ...AXES.map((axis) => () => this.#tally(without(choice, axis), axis)),
      ...(lanes === null ? [] : this.#preparationsInTime(choice, lanes)),
      () => layers.keep(name, choice, () => true),
    ];
  }

  #preparationsInTime(choice: Choice, lanes: Axis): (() => unknown)[] {
    const walks = () => this.#layers.walksOf(choice);
    const walksInLanes = () => this.#layers.walksOf(without(choice, lanes));
    return [
      ...[() => walks().byFrom, () => walks().byTo, () => walks().bySalience, () => walks().lastDays],
      () => this.extent(choice),
      ...[() => walksInLanes().postings(lanes, "from"), () => walksInLanes().postings(lanes, "to")],
    ];
  }

  /** As `Layers.isWorn`. */
  get isWorn(): boolean {
    return this.#layers.isWorn;
  }

  get size(): number {
    return this.#layers.size;
  }

  /** How many events are chosen, and of how many it is certain: with and without `certain`, both are counted. */
  count(choice: Choice): Count {
    const isDated = choice.from !== null || choice.to !== null;
    const certainty = (part: Part, ordinal: number) => Number(!isDated || isCertainlyIn(part.columns, ordinal, choice));
    const [total, certain] = this.#layers.sum<[number, number]>(
      "count",
      { ...choice, certain: false },
      ({ part, set }) => {
        const size = set === null ? part.size : countBits(set);
        if (!isDated || set === null) return [size, size];
        let sure = 0;
        for (const ordinal of ordinalsOf({ part, set })) sure += certainty(part, ordinal);
        return [size, sure];
      },
      ([all, sure]) => [all, sure],
      (sum) => (part, ordinal, by) => {
        sum[0] += by;
        sum[1] += by * certainty(part, ordinal);
      },
    );
    return { total: choice.certain ? certain : total, certain, possible: total - certain };
  }

  /** From the first possible day of the chosen events to their last, open ends left aside; null where there are none. */
  extent(choice: Choice): Days | null {
    let extent: Days | null = null;
    for (const { part, set } of this.#layers.chosen(choice)) {
      const first = set === null ? Math.min(0, part.size - 1) : firstIn(set);
      if (first === -1) continue;
      const last = part.byLastDay.findLast((ordinal) => isIn(set, ordinal)) ?? first;
      const [from, to] = [part.columns.listed[first] ?? 0, part.lastDay(last)];
      extent = extent === null ? { from, to } : { from: Math.min(extent.from, from), to: Math.max(extent.to, to) };
    }
    return extent;
  }

  /** How many of the chosen events have each value of an axis, by code; `NONE`: those without any. */
  counts(choice: Choice, axis: Axis): Map<number, number> {
    const none = this.codes[axis].ids.length;
    const tally = this.#tally(choice, axis);
    const counted = new Map<number, number>();
    for (let code = 0; code <= none; code += 1) {
      const count = tally[code] ?? 0;
      if (count > 0) counted.set(code === none ? NONE : code, count);
    }
    return counted;
  }

  /**
   * Of `counts` those of the `most` values that the most events have, of all that are as common as the last of them,
   * and of `others`; `all`: how many values there are. Events without any are left aside.
   */
  commonest(choice: Choice, axis: Axis, most: number, others: readonly number[]): Commonest {
    const tally = this.#tally(choice, axis).subarray(0, -1);
    const least = Math.max(1, lastOf(tally, most));
    const counts: Commonest["counts"] = [];
    let all = 0;
    for (let code = 0; code < tally.length; code += 1) {
      const count = tally[code] ?? 0;
      if (count > 0) all += 1;
      if (count >= least || (count > 0 && others.includes(code))) counts.push([code, count]);
    }
    return { counts, all };
  }

  /** Counts by code, and as the last of them that of the events without any. */
  #tally(choice: Choice, axis: Axis): Float64Array {
    const none = this.codes[axis].ids.length;
    return this.#layers.sum(
      `counts by ${axis}`,
      choice,
      ({ part, set, walks }) => {
        const counts = new Float64Array(none + 1);
        if (set !== null) countAll(counts, none, part.columns.links[axis], walks.ordinals);
        else {
          const postings = part.all.postings(axis, "from");
          for (let code = 0; code < none; code += 1) counts[code] = postings.of(code).length;
          counts[none] = postings.none.length;
        }
        return counts;
      },
      // There may be more codes by now than when the large part was counted: its last count is of those without any.
      (known) => {
        const counts = new Float64Array(none + 1);
        counts.set(known.subarray(0, -1));
        counts[none] = known.at(-1) ?? 0;
        return counts;
      },
      (counts) => (part, ordinal, by) => countValues(counts, none, part, ordinal, axis, by),
    );
  }

  /** Chosen events per bin. */
  density(choice: Choice, bins: Bins): number[] {
    const steps = this.#layers.sum(
      `density in ${printBins(bins)}`,
      choice,
      ({ part, walks }) => binsOfSorted(part, walks, bins),
      (known) => known.slice(),
      (counted) => (part, ordinal, by) => addTo(counted, bins, part, ordinal, by),
    );
    return toCounts(steps);
  }

  /** Chosen events per bin in each of these lanes: the events with this code on the axis, or with none. */
  laneCounts(choice: Choice, axis: Axis, lanes: readonly number[], bins: Bins): LaneCounts {
    const { [axis]: _own, ...others } = choice.codes;
    // A lane whose axis alone is limited holds all that it would without any limit.
    const elsewhere = { ...choice, codes: others };
    const places = new Map(lanes.map((code, place) => [code, place]));
    const width = bins.count + 1;
    const count = (counted: Float64Array) => (part: Part, ordinal: number, by: 1 | -1) => {
      eachValueOf(part, ordinal, axis, (code) => {
        const place = places.get(code);
        if (place !== undefined) addTo(counted, bins, part, ordinal, by, place * width);
      });
    };
    const steps = this.#layers.sum(
      `lanes ${axis} ${lanes.join()} in ${printBins(bins)}`,
      elsewhere,
      ({ part, walks }) => {
        const counted = new Float64Array(lanes.length * width);
        const [from, to] = [walks.postings(axis, "from"), walks.postings(axis, "to")];
        lanes.forEach((code, place) => {
          const [byFrom, byTo] = code === NONE ? [from.none, to.none] : [from.of(code), to.of(code)];
          counted.set(binsOfSorted(part, { byFrom, byTo }, bins), place * width);
        });
        return counted;
      },
      (known) => known.slice(),
      count,
    );
    return new Map(lanes.map((code, place) => [code, toCounts(steps.subarray(place * width, (place + 1) * width))]));
  }

  /** Numbers of the `most` most salient chosen events that are drawn on a day of the window, and how many there are in all. */
  foremost(choice: Choice, window: Days, most: number): { numbers: number[]; inWindow: number } {
    const [inWindow = 0] = this.density(choice, { window, size: window.to - window.from + 1, count: 1 });
    const found = this.#layers
      .chosen(choice)
      .flatMap((chosen): Foremost[] => foremostIn(chosen, window, most, inWindow));
    return {
      numbers: found
        .sort(byRank)
        .slice(0, most)
        .map((one) => one.number),
      inWindow,
    };
  }

  /** Calls back with each code of an event on an axis, in its own order: with `NONE` alone where it has none. */
  eachValueOf(number: number, axis: Axis, visit: (code: number) => void): void {
    const place = this.#layers.placeOf(number);
    if (place !== null) eachValueOf(place.part, place.ordinal, axis, visit);
  }

  /** Those of the events with these numbers that are chosen. */
  chosenOf(choice: Choice, numbers: readonly number[]): Set<number> {
    const sets = new Map(this.#layers.chosen(choice).map(({ part, set }) => [part, set]));
    const isChosen = (number: number) => {
      const place = this.#layers.placeOf(number);
      const set = place && sets.get(place.part);
      return place !== null && (set === null || (set !== undefined && hasBit(set, place.ordinal)));
    };
    return new Set(numbers.filter(isChosen));
  }

  /** Numbers of the chosen events. */
  numbers(choice: Choice): number[] {
    return this.#layers
      .chosen(choice)
      .flatMap((chosen) => Array.from(ordinalsOf(chosen), (ordinal) => chosen.part.columns.number[ordinal] ?? 0));
  }

  /** As `pageIn`, of the chosen events. */
  page(choice: Choice, request: PageRequest): Placed[] {
    const pages = this.#layers.chosen(choice).flatMap((chosen) => pageIn(chosen, request));
    return pages.sort((a, b) => compareKeys(a.key, b.key, request.back)).slice(0, request.limit);
  }
}

/** Without an array for each event: reads go through many. */
function eachValueOf({ columns }: Part, ordinal: number, axis: Axis, visit: (code: number) => void): void {
  const { starts, values } = columns.links[axis];
  const [first, after] = [starts[ordinal] ?? 0, starts[ordinal + 1] ?? 0];
  if (first === after) visit(NONE);
  for (let at = first; at < after; at += 1) visit(values[at] ?? NONE);
}

function printBins({ window, size, count }: Bins): string {
  return `${window.from}+${size}*${count}`;
}
