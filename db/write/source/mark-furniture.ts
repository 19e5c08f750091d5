import { and, eq } from "drizzle-orm";
import { evidence } from "@/db/schema";
import { locateQuote, type Span, toQuote, toSelector } from "@/lib/evidence";
import type { MarkedFurniture } from "@/lib/intake/source-input";
import { fail, ok, type Result } from "@/lib/result";
import { joined, overlap } from "@/lib/spans";
import { act, type By } from "../act";
import type { Tx } from "../transact";
import { reviseSource } from "./revise-source";
import type { SourceRow } from "./source-record";

/**
 * Says which stretches of a text are the site around the report, in place of what was said before. Fails as `invalid`
 * beside `furniture`: `outside` the text; `evidence`, with the `event` and `field` whose evidence it would cover;
 * `not-unique`, with its `words`, where those words and their surroundings are repeated. Else as `reviseSource` does.
 */
export async function markFurniture(
  by: By,
  { furniture, ...seen }: MarkedFurniture,
): Promise<Result<{ revision: number }>> {
  return act(by, "editor", (tx, account) =>
    reviseSource(tx, seen, { account, act: "save" }, (source) => {
      const spans = joined(furniture);
      const problem = furnitureProblem(tx, source, spans);
      return problem ? fail("invalid", problem.message, problem.fields) : ok({ furniture: spans });
    }),
  );
}

type Problem = { message: string; fields: Record<string, string> };

/** What keeps these stretches of a text from being marked. */
export function furnitureProblem(tx: Tx, source: SourceRow, spans: Span[]): Problem | undefined {
  const length = Array.from(source.text).length;
  if (spans.some(([, end]) => end > length)) {
    return { message: "It lies outside the text.", fields: { furniture: "outside" } };
  }
  return coveredEvidence(tx, source, spans) ?? repeated(source.text, spans);
}

/** Of every event, withdrawn ones too: they may come back. What stands in a former edition is not in this text. */
function coveredEvidence(tx: Tx, { id, edition }: SourceRow, spans: Span[]): Problem | undefined {
  const passages = tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.source, id), eq(evidence.edition, edition)))
    .all();
  const covered = passages.find(
    ({ start, end }) => start !== null && end !== null && spans.some((span) => overlap(span, [start, end])),
  );
  if (!covered) return undefined;
  const { eventId: event, field } = covered;
  return {
    message: `It lies over evidence of events/${event} (${field}): evidence is never furniture.`,
    fields: { furniture: "evidence", event, field },
  };
}

/** The dataset names furniture by its words: those must lead back to this place. */
function repeated(text: string, spans: Span[]): Problem | undefined {
  for (const [start, end] of spans) {
    const selector = toSelector(text, start, end);
    if (locateQuote(text, toQuote(text, selector)).ok) continue;
    const words = selector.exact.slice(0, 80);
    return {
      message: `"${words}" and what stands around it are repeated in the text; mark a longer stretch.`,
      fields: { furniture: "not-unique", words },
    };
  }
  return undefined;
}
