import "server-only";
import { and, desc, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { annotations } from "@/db/desk-schema";
import { sources } from "@/db/schema";
import type { AnnotationFilters } from "@/lib/annotation/list-filters";
import type { AnnotationListAnswer } from "@/lib/answers/annotation";
import type { Locale } from "@/lib/vocabulary";
import { threadsOf } from "../annotation-threads";
import { snapshot } from "../snapshot";
import { annotationChoices } from "./annotation-choices";

const PAGE_LENGTH = 30;

/**
 * Threads in which an annotation fits the filters, those last spoken in first. Without a `state`, withdrawn ones are left out.
 * `cursor`: `next` of the page before. For someone who is signed in.
 */
export async function readAnnotationList(
  filters: AnnotationFilters,
  cursor: string | null,
  locale: Locale,
): Promise<AnnotationListAnswer> {
  return snapshot("editors", (reader) => {
    const where = matching(filters);
    const thread = sql<string>`coalesce(${annotations.replyTo}, ${annotations.id})`;
    const latest = sql<number>`max(${annotations.madeAt})`;
    const before = cursor === null ? null : parseCursor(cursor);
    const rows = reader
      .select({ thread, latest })
      .from(annotations)
      .where(where)
      .groupBy(thread)
      .having(before ? sql`(${latest}, ${thread}) < (${before.latest}, ${before.thread})` : undefined)
      .orderBy(desc(latest), desc(thread))
      .limit(PAGE_LENGTH + 1)
      .all();
    const shown = rows.slice(0, PAGE_LENGTH);
    const last = shown.at(-1);
    return {
      threads: threadsOf(
        reader,
        shown.map((row) => row.thread),
        filters.state === "withdrawn",
        locale,
      ),
      total: reader.select({ count: sql<number>`count(*)` }).from(annotations).where(where).get()?.count ?? 0,
      next: rows.length > shown.length && last ? `${last.latest}.${last.thread}` : null,
      ...annotationChoices(reader, locale),
    };
  });
}

function matching({ state, motivation, author, mention, event, source, orphan }: AnnotationFilters): SQL | undefined {
  return and(
    state === null ? ne(annotations.state, "withdrawn") : eq(annotations.state, state),
    motivation === null ? undefined : eq(annotations.motivation, motivation),
    author === null ? undefined : and(eq(annotations.madeBy, author), isNull(annotations.importedBy)),
    event === null ? undefined : eq(annotations.eventId, event),
    source === null ? undefined : eq(annotations.source, source),
    mention === null ? undefined : mentions(`/${mention.kind}/${mention.id}`),
    orphan ? isOrphan() : undefined,
  );
}

/** In the words, as a Markdown link, or as where a link leads. */
function mentions(path: string): SQL | undefined {
  const isLink = eq(annotations.motivation, "link");
  const leadsThere = sql`substr(${annotations.body} || char(10), 1, ${path.length + 1}) = ${`${path}\n`}`;
  return or(sql`instr(${annotations.body}, ${`](${path})`}) > 0`, and(isLink, leadsThere));
}

function isOrphan(): SQL | undefined {
  const edition = sql`(select ${sources.edition} from ${sources} where ${sources.id} = ${annotations.source})`;
  const isPlaced = sql`${annotations.start} is not null and ${annotations.edition} is ${edition}`;
  return and(isNotNull(annotations.source), sql`not (${isPlaced})`);
}

/** Null where it is none of ours: the first page is shown then. */
function parseCursor(cursor: string): { latest: number; thread: string } | null {
  const [, latest, thread] = /^(\d{1,16})\.([a-z0-9-]{1,120})$/.exec(cursor) ?? [];
  return latest && thread ? { latest: Number(latest), thread } : null;
}
