import { inArray, ne } from "drizzle-orm";
import { annotations } from "@/db/desk-schema";
import { people, sources } from "@/db/schema";
import { parseLink } from "@/lib/annotation/body";
import { mentionsIn } from "@/lib/annotation/mentions";
import type { AnnotationChoice, AnnotationListAnswer } from "@/lib/answers/annotation";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";
import { linesOf } from "../lines";
import type { Reader } from "../snapshot";

type Choices = Pick<AnnotationListAnswer, "authors" | "events" | "sources" | "mentions">;

/** Everything by which the list of annotations may be narrowed to some of them. */
export function annotationChoices(reader: Reader, locale: Locale): Choices {
  const { madeBy, creatorName, importedBy, eventId, source, motivation, body } = annotations;
  const rows = reader
    .select({ madeBy, creatorName, importedBy, eventId, source, motivation, body })
    .from(annotations)
    .where(ne(annotations.state, "withdrawn"))
    .all();
  const mentioned = new Set(rows.flatMap((row) => pathsIn(row)));
  const idsOf = (kind: "people" | "events") =>
    [...mentioned].flatMap((path) => (path.startsWith(`${kind}/`) ? path.slice(kind.length + 1) : []));
  const spokenOf = rows.flatMap((row) => row.eventId ?? []);
  const lines = linesOf(reader, [...spokenOf, ...idsOf("events")], locale);
  const named = namesOf(reader, idsOf("people"), locale);
  const titled = titlesOf(
    reader,
    rows.flatMap((row) => row.source ?? []),
  );
  const titleOf = (id: string) => lines.get(id)?.title.text ?? id;
  const nameOf = (path: string) =>
    (path.startsWith("people/") ? named.get(path.slice(7)) : titleOf(path.slice(7))) ?? path;
  const authors = rows.flatMap((row): [string, string][] =>
    row.importedBy === null ? [[row.madeBy, row.creatorName]] : [],
  );
  const { compare } = new Intl.Collator(locale);
  const sorted = (choices: [string, string][]): AnnotationChoice[] =>
    [...new Map(choices)].map(([id, name]) => ({ id, name })).sort((a, b) => compare(a.name, b.name));
  return {
    authors: sorted(authors),
    events: sorted(spokenOf.map((id) => [id, titleOf(id)])),
    sources: sorted([...titled]),
    mentions: sorted([...mentioned].map((path) => [path, nameOf(path)])),
  };
}

/** `people/ID` and `events/ID` of what the words mention, or the link leads to. */
function pathsIn({ motivation, body }: { motivation: string; body: string }): string[] {
  const address = motivation === "link" ? parseLink(body)?.address : undefined;
  const led = address?.startsWith("/") ? [address.slice(1)] : [];
  return [...led, ...mentionsIn(body).map(({ kind, id }) => `${kind}/${id}`)];
}

function namesOf(reader: Reader, ids: string[], locale: Locale): Map<string, string> {
  const rows = ids.length === 0 ? [] : reader.select().from(people).where(inArray(people.id, ids)).all();
  return new Map(rows.map(({ id, names }) => [id, inLanguage(names, locale).text]));
}

function titlesOf(reader: Reader, ids: string[]): Map<string, string> {
  const columns = { id: sources.id, title: sources.title };
  const wanted = [...new Set(ids)];
  const rows = wanted.length === 0 ? [] : reader.select(columns).from(sources).where(inArray(sources.id, wanted)).all();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
