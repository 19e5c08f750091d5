import type { Rows } from "@/app/_list/long/rows";
import type { ListAnswer } from "@/lib/answers/list";
import { pageOfRow, rowCount } from "@/lib/list-pages";
import type { Pages } from "./use-pages";

/** The pages as rows, numbered through. `total`: of the whole set. */
export function rowsOf({ known, answerOf }: Pages, total: number): Rows {
  const answers = new Map<string | null, ListAnswer | undefined>();
  const read = (cursor: string | null) => {
    if (!answers.has(cursor)) answers.set(cursor, answerOf(cursor));
    return answers.get(cursor);
  };
  return {
    count: rowCount(known),
    before: known.before,
    total,
    at: (index) => {
      const page = pageOfRow(known, index);
      return page && read(page.cursor)?.entries[index - page.first];
    },
    indexOf: (event) => {
      for (const { cursor, first } of known.pages) {
        const at = read(cursor)?.entries.findIndex(({ id }) => id === event) ?? -1;
        if (at !== -1) return first + at;
      }
      return null;
    },
  };
}
