import type { commitments } from "@/db/schema";
import type { CommitmentAnswer } from "@/lib/answers/event";
import { momentInWords } from "@/lib/date-words";
import { inLanguage, type Words } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import { named } from "./names";

/** `partyNames` must hold the parties that give and receive. */
export function toCommitment(
  row: typeof commitments.$inferSelect,
  partyNames: Map<string, Words>,
  locale: Locale,
): CommitmentAnswer {
  return {
    id: row.id,
    kind: row.kind,
    by: row.by.map((party) => named(partyNames, party, locale)),
    to: row.to.map((party) => named(partyNames, party, locale)),
    what: inLanguage(row.what, locale),
    due: row.due === null ? null : momentInWords(row.due, locale),
    state: row.state,
  };
}
