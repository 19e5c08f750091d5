import "server-only";
import { eq } from "drizzle-orm";
import { type Move, planEdition } from "@/db/plan-edition";
import { sources } from "@/db/schema";
import type { EditionReport, Fate } from "@/lib/answers/edition-report";
import { fail, ok, type Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { linesOf } from "../lines";
import { snapshot } from "../snapshot";

type Passage = { id: string; field: string | null; eventId: string | null; exact: string | null };

/** What would become of everything that rests on a source if its text were this one; nothing is written. Fails with `not-found`, or `invalid` where the text is the same. */
export async function readEditionReport(id: string, text: string, locale: Locale): Promise<Result<EditionReport>> {
  return snapshot("editors", (reader) => {
    const source = reader.select().from(sources).where(eq(sources.id, id)).get();
    if (!source) return fail("not-found", `No source has the id ${id}.`);
    if (source.text === text) return fail("invalid", "The text is the one that is stored.", { file: "same" });
    const plan = planEdition(reader, source, text);
    const lines = linesOf(
      reader,
      plan.evidence.map(({ row }) => row.eventId),
      locale,
    );
    const fate = ({ row, to }: Move<Passage>): Fate => {
      const line = lines.get(row.eventId ?? "");
      const event = line ? { id: line.id, title: line.title } : null;
      const passage = { id: row.id, event, field: row.field, before: row.exact ?? "" };
      if (to.kind === "orphan") return { ...passage, how: "orphan", reason: to.reason };
      return { ...passage, how: to.how, after: to.selector.exact };
    };
    const fates = [...plan.evidence.map(fate), ...plan.annotations.map(fate)];
    return ok({ edition: source.edition + 1, fates, lost: plan.lost });
  });
}
