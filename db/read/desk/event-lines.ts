import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import { database } from "@/db/connection";
import { accounts } from "@/db/desk-schema";
import { events, revisions } from "@/db/schema";
import type { DeskEventLine } from "@/lib/answers/desk-event";
import { dateInWords } from "@/lib/date-words";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";

const MOST_RECENT = 50;
const MOST_DRAFTS = 500;

/** Every draft, and what was changed last of the others; both newest first. For someone who is signed in. */
export async function readEventLines(locale: Locale): Promise<{ drafts: DeskEventLine[]; recent: DeskEventLine[] }> {
  const list = (draft: boolean, most: number) =>
    database()
      .select({
        ...{ id: events.id, title: events.title, edtf: events.edtf, kind: events.whenKind, state: events.state },
        ...{ who: revisions.who, name: accounts.name, at: revisions.at },
      })
      .from(events)
      .innerJoin(
        revisions,
        and(
          eq(revisions.recordKind, "event"),
          eq(revisions.recordId, events.id),
          eq(revisions.number, events.revision),
        ),
      )
      .leftJoin(accounts, eq(accounts.id, revisions.who))
      .where(draft ? eq(events.state, "draft") : ne(events.state, "draft"))
      .orderBy(desc(revisions.at), events.id)
      .limit(most);
  const toLine = ({ id, title, edtf, kind, state, who, name, at }: Awaited<ReturnType<typeof list>>[number]) => ({
    ...{ id, state, at, who: name ?? who },
    title: inLanguage(title, locale).text,
    when: dateInWords(edtf, kind, locale),
  });
  return {
    drafts: (await list(true, MOST_DRAFTS)).map(toLine),
    recent: (await list(false, MOST_RECENT)).map(toLine),
  };
}
