import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "./read-yaml";

/**
 * Ids of the files `<id><ending>` in a part of a dataset folder, sorted. Refuses files of any ending but
 * this one and those `beside` it; hidden files are passed over, and a part that is missing is empty.
 */
export function idsIn(reading: Reading, part: string, ending: string, beside: string[] = []): string[] {
  const names = namesIn(join(reading.folder, part)).filter((name) => !name.startsWith("."));
  for (const name of names) {
    if ([ending, ...beside].some((one) => name.endsWith(one))) continue;
    reading.refusals.push({ file: `${part}/${name}`, field: "", message: `expected files that end in ${ending}` });
  }
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
