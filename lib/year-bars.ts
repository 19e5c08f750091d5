/** A bar in per cent of the drawing area; `middle`: of its slot. `isNamed`: there is room for its year below. */
export type YearBar = {
  year: number;
  count: number;
  x: number;
  width: number;
  middle: number;
  height: number;
  isNamed: boolean;
};

const BAR_OF_SLOT = 0.62;
/** Between two names, in per cent of the width: a year in digits on a phone. */
const NAME_APART = 12;

/** One bar for each year that has something, on a scale of `span` years without a break. */
export function toYearBars(years: { year: number | null; count: number }[]): { span: number; bars: YearBar[] } {
  const known = years.filter((one): one is { year: number; count: number } => one.year !== null && one.count > 0);
  if (known.length === 0) return { span: 0, bars: [] };
  const first = Math.min(...known.map((one) => one.year));
  const last = Math.max(...known.map((one) => one.year));
  const most = Math.max(...known.map((one) => one.count));
  const span = last - first + 1;
  const slot = 100 / span;
  let named = Number.POSITIVE_INFINITY;
  const bars = known
    .sort((a, b) => b.year - a.year)
    .map(({ year, count }) => {
      const middle = (year - first + 0.5) * slot;
      const isNamed = named - middle >= NAME_APART;
      if (isNamed) named = middle;
      const width = slot * BAR_OF_SLOT;
      return { year, count, x: middle - width / 2, width, middle, height: (100 * count) / most, isNamed };
    })
    .reverse();
  return { span, bars };
}
