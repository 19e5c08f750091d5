/** Reasons for which a row is left out, with what is said of them. */
export const LEAVING_OUT = {
  cells: "the row has not as many cells as there are columns",
  "key-missing": "the row has no key",
  "key-repeated": "another row has the same key",
  "date-missing": "there is no date",
  "date-unknown": "the date is not understood in this format",
  "date-ambiguous": "the date can be read in two ways",
  "date-order": "the end lies before the beginning",
  "party-missing": "no partner is named",
  "party-unknown": "the map has no party for this value",
  "party-home": "the partner is the home party itself",
  "value-unknown": "the map has nothing for this value",
  "source-missing": "the row belongs to no source",
  "passage-repeated": "the same words in the same surroundings stand more than once in the source",
  invalid: "what follows from the row is no proper event",
} as const;

/** Reasons for which a row is taken, but not as a whole or not without doubt. */
export const NOTED = {
  "cell-empty": "the cell is empty",
  "office-unknown": "no known office stands before the name",
  "name-missing": "an office without a name",
  "level-unknown": "the map has no level for this value",
  "row-alike": "another row says the same: perhaps the same event",
  "far-apart": "one name over very many years: perhaps two people",
} as const;

export type Reason = keyof typeof LEAVING_OUT | keyof typeof NOTED;

/** What was not understood of one row. `line`: of the file, 1 for its first. `value`: the words it is about. */
export type Remark = {
  line: number;
  key: string;
  column: string;
  value: string;
  reason: Reason;
  /** What the reason alone does not say; "" where it says all. */
  detail: string;
};

/** Takes down a remark on the row at hand. */
export type Note = (reason: Reason, column: string, value: string, detail?: string) => void;

export function leavesOut(reason: Reason): boolean {
  return reason in LEAVING_OUT;
}

/** What a reason says, in words. */
export function wordsFor(reason: Reason): string {
  return { ...LEAVING_OUT, ...NOTED }[reason];
}
