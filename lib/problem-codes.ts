/** What can be wrong with a well-formed event, for those who say it in the words of a reader's language. Free of zod, so that client code may import it. */
export const PROBLEM_CODES = [
  "unknown",
  "repeated",
  "itself",
  "open-date",
  "no-evidence",
  "stray-evidence",
  "misquoted",
  "unpublished-source",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
