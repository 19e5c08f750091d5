declare module "edtf" {
  /** Bit set of the qualified parts of a date: value > 0 when any part is qualified. */
  interface Qualification {
    value: number;
  }
  /** What `edtf()` answers, as far as it is used here. `min` and `max` are ms since 1970 UTC, inclusive; infinite or null where open or unknown. */
  export interface EdtfValue {
    type: "Date" | "Year" | "Decade" | "Century" | "Season" | "Interval" | "Set" | "List";
    min: number | null;
    max: number | null;
    edtf: string;
    /** Date: year, 0-based month, day, as many as are given. */
    values?: unknown[];
    lower?: EdtfValue | number | null;
    upper?: EdtfValue | number | null;
    uncertain?: Qualification;
    approximate?: Qualification;
    unspecified?: Qualification;
  }
  export default function edtf(text: string): EdtfValue;
}

/** The library's classes, by the names that its values have as `type`. */
declare module "edtf/types";
