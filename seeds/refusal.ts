/** What is refused of a dataset: the file within its folder, the place in the file, and why. */
export type Refusal = { file: string; field: string; message: string };

/** One line a refusal, in the order of the files. */
export function printRefusals(refusals: Refusal[]): string {
  return refusals
    .map(({ file, field, message }) => `  ${file}${field === "" ? "" : ` · ${field}`}: ${message}\n`)
    .join("");
}

/** Names one thing that is wrong. */
export type Find = (file: string, field: string, message: string) => void;

/** As `Find`, within one file. */
export type FindHere = (field: string, message: string) => void;
