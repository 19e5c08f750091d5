import { openDatabase, provideDatabase } from "@/db/connection";
import { readStoredEvents } from "@/db/read/event-records";
import type { By } from "@/db/write/act";
import { addAnnotation } from "@/db/write/annotation/add-annotation";
import { createEvent } from "@/db/write/event/create-event";
import { saveEvent } from "@/db/write/event/save-event";
import { revisePerson } from "@/db/write/registry/revise-person";
import { addSource } from "@/db/write/source/add-source";
import type { EventBody } from "@/lib/event";
import type { Result } from "@/lib/result";
import { createSignedIn } from "../sign-in";

/*
 * Fills the shipped dataset in DATABASE_PATH with changes to look at and with one thing of each kind that waits for an
 * editor: a draft, a source, a question, a correction, a disputed fact, an orphan; the draft is also a possible double.
 */

const database = process.env.DATABASE_PATH ?? "";
const db = openDatabase(database);
provideDatabase(db);
const ada: By = { session: createSignedIn(database, { name: "Ada" }).session, key: null };
const bo: By = { session: createSignedIn(database, { name: "Bo" }).session, key: null };

const TALKS = "2025-01-23-prak-sokhonn-jacques-pellet";
const LUNCHEON = "2024-05-18-hun-sen-ueno-atsushi";
const TEXT = "vna-2023-12-bui-van-cuong-leng-peng-long";

const talks = await bodyOf(TALKS);
const title = { ...talks.title, en: "Prak Sokhonn receives the French Ambassador" };
must(await saveEvent(ada, { id: TALKS, seen: 1, why: "He was the host.", record: { ...talks, title } }));
const [host, ...others] = talks.participants;
if (!host) throw new Error(`${TALKS} has no participants.`);
const former = { ...host, office: "Deputy Prime Minister" };
const dated = { edtf: "2025-01-22/2025-01-23", kind: "within" as const };
must(
  await saveEvent(bo, {
    ...{ id: TALKS, seen: 2, why: null },
    record: { ...talks, title, when: dated, participants: [former, ...others] },
  }),
);

const luncheon = await bodyOf(LUNCHEON);
const evidence = luncheon.evidence.map((one) =>
  one.field === "when" && one.basis !== "editorial" ? { ...one, value: "19 May 2024" } : one,
);
must(await saveEvent(bo, { id: LUNCHEON, seen: 1, why: "Two dates in one text.", record: { ...luncheon, evidence } }));

must(await createEvent(ada, { why: null, record: { ...luncheon, title: { en: "Luncheon for Hun Sen" } } }));
const HEAD = { titleBasis: "stated", publisherBasis: "editorial", language: "en" } as const;
must(
  await addSource(ada, {
    ...{ id: "a-new-report", despite: false },
    head: {
      ...{ ...HEAD, title: "Ministers meet in Kep", publisher: "The Made-up Courier" },
      published: { edtf: "2019-06-04", note: { en: "The dateline." } },
    },
    sent: { bytes: Buffer.from("Ministers met in Kep on Tuesday."), name: null, encoding: null, reading: null },
  }),
);

const said = { language: "en", audience: "editors" } as const;
const aboutTalks = { target: { event: TALKS, field: "when" }, ...said };
must(await addAnnotation(bo, { ...aboutTalks, motivation: "question", body: "Was it the **22nd**?" }));
const place = { source: "eac-news-2024-05-18-hun-sen-ueno", edition: 1, start: 120, end: 190 };
must(await addAnnotation(ada, { target: place, ...said, motivation: "correction", body: "The name is misspelt." }));
must(
  await revisePerson(bo, {
    ...{ seen: 1, why: "Khmer name" },
    person: { id: "jacques-pellet", names: { en: "Jacques Pellet", km: "ហ្សាក់ ប៉េឡេ" }, aliases: [] },
  }),
);

// As a new edition leaves it: one passage of the text was not found in it again.
db.$client.prepare("update sources set edition = 2 where id = ?").run(TEXT);
db.$client
  .prepare(
    "update evidence set edition = 2 where source = $text and id <> (select id from evidence where source = $text order by id limit 1)",
  )
  .run({ text: TEXT });
db.$client.close();

async function bodyOf(id: string): Promise<EventBody> {
  const [found] = await readStoredEvents([id], db);
  if (!found) throw new Error(`The dataset has no ${id}.`);
  const { id: _id, ...body } = found.event;
  return body;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
