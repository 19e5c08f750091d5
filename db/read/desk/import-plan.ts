import "server-only";
import { holdingsOf } from "@/db/annotation-holdings";
import { type ImportLine, toImportLine } from "@/lib/annotation/web/import-line";
import { planImport } from "@/lib/annotation/web/plan-import";
import { snapshot } from "../snapshot";

/** What taking in this file of Web Annotations would do, without doing it. `base`: scheme and host of this site. For someone who is signed in. */
export async function readImportPlan(text: string, base: string): Promise<ImportLine[]> {
  let made = 0;
  const newId = () => {
    made += 1;
    return `new-${made}`;
  };
  return snapshot("editors", (reader) =>
    planImport(text, base, { record: holdingsOf(reader), newId, now: Date.now() }).map(toImportLine),
  );
}
