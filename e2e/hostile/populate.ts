import type * as z from "zod";
import { openDatabase, provideDatabase } from "@/db/connection";
import type { By } from "@/db/write/act";
import { addAnnotation } from "@/db/write/annotation/add-annotation";
import { createEvent } from "@/db/write/event/create-event";
import { publishEvent } from "@/db/write/event/publish-event";
import { saveEvent } from "@/db/write/event/save-event";
import { addParty } from "@/db/write/registry/add-party";
import { addPerson } from "@/db/write/registry/add-person";
import { addTopic } from "@/db/write/registry/add-topic";
import { addSource } from "@/db/write/source/add-source";
import { publishSource } from "@/db/write/source/publish-source";
import { EventBody } from "@/lib/event";
import { NewSource } from "@/lib/intake/source-input";
import { PlainText } from "@/lib/plain-text";
import { Party, Person, Topic } from "@/lib/registry";
import type { Result } from "@/lib/result";

/** What stands on the screens because of one hostile text; `refused`: the doors at which it was told to go. */
export type Planted = { event: string; source: string; person: string; party: string; annotation: string | null };

export type Population = { planted: Planted[]; refused: Record<string, number> };

/**
 * Puts every text into every field that an editor can write, through the acts and their schemas. Where a field may
 * not hold it, another text takes its place, and the refusal is counted.
 */
export async function populate(database: string, by: By, texts: readonly string[]): Promise<Population> {
  const db = openDatabase(database);
  provideDatabase(db);
  // Nothing here must outlive a power cut.
  db.$client.pragma("synchronous = OFF");
  const refused: Record<string, number> = {};
  const planted: Planted[] = [];
  for (const [at, text] of texts.entries()) planted.push(await plant(by, text, at, refused));
  db.$client.close();
  return { planted, refused };
}

async function plant(by: By, text: string, at: number, refused: Record<string, number>): Promise<Planted> {
  /** The text where the schema takes it within `max`, cut to fit; else a harmless one. */
  const fitting = (field: string, max: number): string => {
    const cut = text.slice(0, max);
    if (PlainText(max).trim().min(1).safeParse(cut).success) return cut;
    refused[field] = (refused[field] ?? 0) + 1;
    return `refused ${at}`;
  };
  const words = (field: string, max = 4000) => ({ en: fitting(field, max), fr: fitting(field, max) });

  const quoted = fitting("source text", 1500);
  const source = `hostile-${at}`;
  const head = {
    ...{ title: fitting("source title", 300), titleBasis: "editorial", publisher: fitting("publisher", 200) },
    ...{ publisherBasis: "editorial", language: "en" },
    published: { edtf: "2024-03-01", note: words("publication note") },
  };
  const bytes = Buffer.from(`On Monday ${at} they met. ${quoted} So it ends.`).toString("base64");
  await must(addSource(by, parse(NewSource, { id: source, head, sent: sent(bytes), despite: true })), `source ${at}`);
  await must(publishSource(by, { id: source, seen: 1, why: null }), `publication of source ${at}`);

  const party = `H${at}`;
  const aliases = [fitting("alias", 200)];
  await must(
    addParty(by, { party: parse(Party, { id: party, kind: "state", names: words("party"), aliases }), anyway: true }),
    "party",
  );
  const someone = parse(Person.omit({ id: true }), {
    names: { ...words("person"), en: `P${at} ${fitting("person", 3900)}` },
    aliases,
    note: words("person note"),
  });
  const person = (await must(addPerson(by, { person: someone, anyway: true }), "person")).id;
  // No two topics may bear one name, and some of the texts differ in nothing that names differ by.
  const own = `T${at} ${fitting("topic", 3900)}`;
  const named = parse(Topic.omit({ id: true }), { names: { en: own, fr: own } });
  const topic = (await must(addTopic(by, { topic: named }), "topic")).id;

  const stated = (field: string) => ({
    field,
    source,
    exact: `On Monday ${at}`,
    basis: "stated",
    note: words("evidence note"),
  });
  const editorial = (field: string) => ({ field, basis: "editorial", note: words("editorial note") });
  const body = {
    ...{ title: words("title"), summary: words("summary"), kind: "meeting", status: "held", level: "minister" },
    when: { edtf: `202${at % 5}-0${1 + (at % 9)}-1${at % 9}`, kind: "spans" },
    place: { name: fitting("place", 200), country: party },
    parties: [{ party: "KH" }, { party }],
    participants: [{ person, office: fitting("office", 300), party }],
    topics: [topic],
    commitments: [{ id: "c1", kind: "plan", by: [party], to: ["KH"], what: words("commitment"), state: "open" }],
    evidence: [
      { ...stated("when"), value: fitting("other value", 500) },
      ...["status", "place", "parties/KH", `parties/${party}`, "commitments/c1"].map(editorial),
      { ...stated(`participants/${person}`), exact: "they met", suffix: "." },
    ],
  };
  const made = await must(
    createEvent(by, { record: parse(EventBody, body), why: fitting("reason", 500) }),
    `event ${at}`,
  );
  const open = await must(
    publishEvent(by, { id: made.id, seen: made.revision, why: fitting("reason", 500) }),
    "publication",
  );
  const record = parse(EventBody, { ...body, summary: { en: `Changed. ${fitting("summary", 3900)}` } });
  await must(saveEvent(by, { id: made.id, seen: open.revision, record, why: fitting("reason", 500) }), "change");
  return {
    event: made.id,
    source,
    person,
    party,
    annotation: await annotate(by, made.id, fitting("annotation", 4000), refused),
  };
}

async function annotate(by: By, event: string, body: string, refused: Record<string, number>): Promise<string | null> {
  let last: string | null = null;
  for (const motivation of ["comment", "question", "correction", "tag", "link"] as const) {
    const said = { motivation, body, language: "en", audience: "everyone" as const };
    const made = await addAnnotation(by, {
      target: { event, field: motivation === "comment" ? "when" : null },
      ...said,
    });
    if (made.ok) last = made.value.annotation.id;
    else refused[motivation] = (refused[motivation] ?? 0) + 1;
  }
  return last;
}

function sent(bytes: string) {
  return { bytes, name: null, encoding: "utf-8", reading: "plain" };
}

function parse<T>(schema: z.ZodType<T>, data: unknown): T {
  return schema.parse(data);
}

async function must<T>(act: Promise<Result<T>>, what: string): Promise<T> {
  const answer = await act;
  if (answer.ok) return answer.value;
  throw new Error(`The ${what} was refused: ${JSON.stringify(answer.error)}`);
}
