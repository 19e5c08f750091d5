import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { database } from "@/db/connection";
import { meta } from "@/db/schema";
import { createEvent, createRegistries, createSource, freshDatabase, freshPath } from "@/db/testing";
import { exportDataset } from "./export-dataset";
import { SHIPPED } from "./run";

export const TEXT = [
  "BREAKING: Prices rise | Rain expected |",
  "On Tuesday, June 4, A. Sovann met Ambassador B. Larsen in Siem Reap 🕊.",
  "“We hope for roads”, he said. A. Sovann met Ambassador B. Larsen again during the visit of Ministr Holm.",
].join("\n\n");

/** A small made-up dataset as a folder, with a visit, a meeting inside it and every kind of evidence. The database is left empty. */
export async function madeUpFolder(): Promise<string> {
  template ??= writeMadeUp();
  const folder = freshPath("-dataset");
  cpSync(await template, folder, { recursive: true });
  await freshDatabase();
  return folder;
}

let template: Promise<string> | undefined;

async function writeMadeUp(): Promise<string> {
  await freshDatabase();
  const head = { id: "made-up", home: "KH", names: { en: "Made up" }, languages: ["en"] };
  await database()
    .insert(meta)
    .values({ key: "dataset", value: JSON.stringify(head) });
  await createRegistries({ people: [{ id: "b-larsen", names: { en: "B. Larsen" }, aliases: ["Larsen"] }] });
  const slip = TEXT.split("Ministr")[0] ?? "";
  await createSource({
    id: "a-paper",
    text: TEXT,
    url: "https://example.org/a",
    furniture: [[0, 39]],
    slips: [{ span: [Array.from(slip).length, Array.from(slip).length + 7], note: { en: "Minister" } }],
  });
  await createEvent({
    id: "2019-holm-visit",
    kind: "visit",
    when: { edtf: "../2019-06", kind: "within" },
    parties: [{ party: "KH" }, { party: "NO" }],
    evidence: [{ field: "status", source: "a-paper", exact: "the visit of Ministr Holm", basis: "stated" }],
  });
  await createEvent({
    id: "2019-06-04-a-sovann-b-larsen",
    summary: { en: "They meet." },
    when: { edtf: "2019?-06-04", kind: "spans" },
    place: { name: "Siem Reap", country: "KH" },
    parties: [{ party: "KH", role: "host" }, { party: "NO" }],
    participants: [
      { person: "a-sovann", office: "Minister of Rural Roads", party: "KH", role: "principal" },
      { person: "b-larsen", party: "NO" },
    ],
    topics: ["transport"],
    commitments: [
      { id: "c1", kind: "ask", by: ["NO"], to: ["KH"], what: { en: "Roads: wide ones" }, due: "2020", state: "open" },
    ],
    within: "2019-holm-visit",
    related: [{ event: "2019-holm-visit", how: "follows" }],
    evidence: [
      {
        field: "when",
        source: "a-paper",
        exact: "On Tuesday, June 4",
        basis: "inferred",
        note: { en: "the year from elsewhere" },
      },
      {
        field: "status",
        source: "a-paper",
        exact: "met Ambassador",
        suffix: " B. Larsen in",
        basis: "stated",
        value: "planned",
      },
      { field: "place", source: "a-paper", exact: "in Siem Reap 🕊", basis: "stated" },
      { field: "commitments/c1", source: "a-paper", exact: "“We hope for roads”, he said", basis: "stated" },
    ],
  });
  const folder = freshPath("-dataset");
  await exportDataset(folder, database());
  return folder;
}

/** A copy of the dataset that comes with the program, without the program. */
export function shippedFolder(): string {
  const folder = freshPath("-shipped");
  for (const name of readdirSync(SHIPPED)) {
    if (name.endsWith(".yaml") || ["events", "sources"].includes(name)) {
      cpSync(join(SHIPPED, name), join(folder, name), { recursive: true });
    }
  }
  return folder;
}

/** Replaces words in a file, which must have them. */
export function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not have "${from}":\n${text}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** The content of every file of a folder, by its path within. */
export function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}
