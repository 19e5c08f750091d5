import "server-only";
import { inArray } from "drizzle-orm";
import { accounts, annotations } from "@/db/desk-schema";
import { events, parties, people, sources, topics } from "@/db/schema";
import { wordsOf } from "@/lib/annotation/mentions";
import type { RecordNames } from "@/lib/answers/history";
import { groupBy } from "@/lib/group";
import { inLanguage, type Words } from "@/lib/localised";
import { REVISED_KINDS, type RevisedKind } from "@/lib/record-words";
import { LANGUAGES, type Locale } from "@/lib/vocabulary";
import type { Reader } from "../snapshot";
import { deskSnapshot } from "./desk-snapshot";

/** What these records are called, by their own `KIND/ID`; those that are not there are left out. For someone who is signed in. */
export async function readRecordNames(refs: Iterable<string>, locale: Locale): Promise<RecordNames> {
  return deskSnapshot((reader) => namesFor(reader, refs, locale));
}

/** Accounts by name, for someone who is signed in. */
export async function readAccountNames(): Promise<{ id: string; name: string }[]> {
  return deskSnapshot((reader) =>
    reader.select({ id: accounts.id, name: accounts.name }).from(accounts).orderBy(accounts.name).all(),
  );
}

/** As `readRecordNames`, within another read. */
export function namesFor(reader: Reader, refs: Iterable<string>, locale: Locale): RecordNames {
  const names: RecordNames = {};
  const wanted = groupBy(new Set(refs), (ref) => ref.slice(0, ref.indexOf("/")));
  for (const kind of REVISED_KINDS) {
    const ids = (wanted.get(kind) ?? []).map((ref) => ref.slice(kind.length + 1));
    if (ids.length === 0) continue;
    for (const { id, words } of NAMED[kind](reader, ids, locale)) names[`${kind}/${id}`] = words;
  }
  return names;
}

type Named = (reader: Reader, ids: string[], locale: Locale) => { id: string; words: Words }[];

const fromRegistry =
  (table: typeof parties | typeof people | typeof topics): Named =>
  (reader, ids, locale) =>
    reader
      .select({ id: table.id, names: table.names })
      .from(table)
      .where(inArray(table.id, ids))
      .all()
      .map(({ id, names }) => ({ id, words: inLanguage(names, locale) }));

const NAMED: Record<RevisedKind, Named> = {
  event: (reader, ids, locale) =>
    reader
      .select({ id: events.id, title: events.title })
      .from(events)
      .where(inArray(events.id, ids))
      .all()
      .map(({ id, title }) => ({ id, words: inLanguage(title, locale) })),
  source: (reader, ids) =>
    reader
      .select({ id: sources.id, text: sources.title, language: sources.language })
      .from(sources)
      .where(inArray(sources.id, ids))
      .all()
      .map(({ id, ...words }) => ({ id, words })),
  party: fromRegistry(parties),
  person: fromRegistry(people),
  topic: fromRegistry(topics),
  annotation: (reader, ids, locale) =>
    reader
      .select({ id: annotations.id, body: annotations.body, language: annotations.language })
      .from(annotations)
      .where(inArray(annotations.id, ids))
      .all()
      .map(({ id, body, language }) => ({
        id,
        words: { text: beginning(body), language: LANGUAGES.find((one) => one === language) ?? locale },
      })),
  account: (reader, ids, locale) =>
    reader
      .select({ id: accounts.id, name: accounts.name })
      .from(accounts)
      .where(inArray(accounts.id, ids))
      .all()
      .map(({ id, name }) => ({ id, words: { text: name, language: locale } })),
};

const MOST_SHOWN = 80;

/** An annotation has no name: its first words stand for one. */
function beginning(body: string): string {
  const letters = Array.from(wordsOf(body).replace(/\s+/g, " ").trim());
  return letters.length <= MOST_SHOWN ? letters.join("") : `${letters.slice(0, MOST_SHOWN).join("").trimEnd()}…`;
}
