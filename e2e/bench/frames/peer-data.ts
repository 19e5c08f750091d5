import { createWriteStream, existsSync, renameSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import Sqlite from "better-sqlite3";

/** Files beside the database: `events` a line of JSON for each event in each of its lanes, `lanes` a list of JSON. */
export type PeerData = { events: string; lanes: string };

const HOME = "(select json_extract(value, '$.home') from meta where key = 'dataset')";
const OF_PARTNERS = `from events join event_parties on event_id = events.id where party <> ${HOME} and state = 'published'`;

type Row = { id: string; title: string; from: number; to: number; lane: string };

/** Writes what our page shows of a record, for other timelines to show: the same events in the same lanes of partners. Once. */
export async function exportForPeers(database: string): Promise<PeerData> {
  const files = { events: `${database}.ndjson`, lanes: `${database}.lanes.json` };
  if (existsSync(files.lanes)) return files;
  const db = new Sqlite(database, { readonly: true });
  try {
    const rows = db.prepare<[], Row>(
      `select events.id || '/' || party as id, json_extract(title, '$.en') as title,
        drawn_from as "from", drawn_to as "to", party as lane ${OF_PARTNERS} order by drawn_from`,
    );
    const part = `${files.events}.part`;
    await pipeline(Readable.from(lines(rows.iterate())), createWriteStream(part));
    renameSync(part, files.events);
    const lanes = db
      .prepare(
        `select party as id, (select json_extract(names, '$.en') from parties where parties.id = party) as name,
          count(*) as total ${OF_PARTNERS} group by 1 order by 3 desc, 1`,
      )
      .all();
    writeFileSync(files.lanes, JSON.stringify(lanes));
  } finally {
    db.close();
  }
  return files;
}

function* lines(rows: Iterable<Row>): Generator<string> {
  let chunk = "";
  for (const { id, title, from, to, lane } of rows) {
    chunk += `${JSON.stringify([id, title, from, to, lane])}\n`;
    if (chunk.length < 100_000) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}
