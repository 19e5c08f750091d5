import "server-only";
import type { Audience } from "@/lib/record-words";
import { type Db, database, openDatabase } from "./connection";

/*
 * What an audience may see is decided here and nowhere else: it reads through a connection of its own, which cannot
 * write and on which views stand in the place of the tables. A query that forgets to ask who is reading still
 * cannot show a draft.
 */

// The plus keeps the planner from answering every question by walking the index of states: nearly all are published.
const VISIBLE: Record<Audience, { events: string; sources: string; annotations: string }> = {
  public: {
    events: "+state = 'published'",
    sources: "state = 'published'",
    annotations: `audience = 'everyone' and state <> 'withdrawn'
      and (event_id is null or event_id in (select id from events))
      and (source is null or source in (select id from sources))
      and (reply_to is null or exists (select 1 from main.annotations as thread
        where thread.id = annotations.reply_to and thread.audience = 'everyone' and thread.state <> 'withdrawn'))`,
  },
  editors: { events: "+state in ('draft', 'published')", sources: "true", annotations: "true" },
};

/** What readers ask for lies all over a large file: with SQLite's 2 MB, every row of a view would be read from it anew. */
const CACHE_KIB = 65_536;

const OF_EVENTS = ["event_parties", "participants", "event_topics", "commitments"];
const NEVER_READ = [
  "accounts",
  "sessions",
  "credentials",
  "verifications",
  "access_links",
  "sign_in_attempts",
  "saves",
];
const FOR_EDITORS = ["revisions", "presence", "set_aside"];

// On globalThis, because development reloads modules and each reload would leave connections behind.
const shared = globalThis as { ententeReaders?: { main: Db; byAudience: Map<Audience, Db> } };

/** The connection through which this audience reads. It belongs to the file of `database()`, and cannot write. */
export function audienceDatabase(audience: Audience): Db {
  const main = database();
  if (shared.ententeReaders?.main !== main) {
    for (const db of shared.ententeReaders?.byAudience.values() ?? []) db.$client.close();
    shared.ententeReaders = { main, byAudience: new Map() };
  }
  const { byAudience } = shared.ententeReaders;
  const known = byAudience.get(audience);
  if (known) return known;
  const db = openDatabase(main.$client.name);
  restrict(db, audience);
  byAudience.set(audience, db);
  return db;
}

function restrict({ $client }: Db, audience: Audience): void {
  const { events, sources, annotations } = VISIBLE[audience];
  const shown = (table: string, condition: string) =>
    $client.exec(`create temp view ${table} as select * from main.${table} where ${condition}`);
  // A view's own names are resolved like any others, so `events` within another view is the view of events.
  shownEvents($client, events);
  shown("sources", sources);
  shown("annotations", annotations);
  for (const table of OF_EVENTS) shown(table, "exists (select 1 from events where id = event_id)");
  shown(
    "relations",
    "exists (select 1 from events where id = event_id) and exists (select 1 from events where id = other_id)",
  );
  shown(
    "evidence",
    "exists (select 1 from events where id = event_id) and (source is null or exists (select 1 from sources where id = source))",
  );
  shown("source_editions", "exists (select 1 from sources where id = source)");
  shown("meta", "key in ('dataset', 'version')");
  for (const table of NEVER_READ) shown(table, "false");
  if (audience === "public") {
    shown("people", "exists (select 1 from participants where person = people.id)");
    for (const table of FOR_EDITORS) shown(table, "false");
  }
  // What words begin with is found among the terms of the search's index.
  $client.exec("create virtual table temp.event_terms using fts5vocab(main, event_words, instance)");
  $client.pragma("query_only = ON");
  $client.pragma(`cache_size = -${CACHE_KIB}`);
}

/** The events themselves; one within an event that the audience may not see stands by itself. */
function shownEvents(client: Db["$client"], condition: string): void {
  const names = client.prepare<[], string>("select name from pragma_table_info('events')").pluck().all();
  const columns = names.map((name) =>
    name === "within_id"
      ? `iif(exists (select 1 from main.events as whole where whole.id = part.within_id and ${condition}), within_id, null) as within_id`
      : name,
  );
  client.exec(`create temp view events as select ${columns.join(", ")} from main.events as part where ${condition}`);
}
