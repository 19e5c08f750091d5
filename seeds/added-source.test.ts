import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { database } from "@/db/connection";
import { createAccount, createSession, freshDatabase, freshPath } from "@/db/testing";
import { addSource } from "@/db/write/source/add-source";
import { markFurniture } from "@/db/write/source/mark-furniture";
import { publishSource } from "@/db/write/source/publish-source";
import type { EditedHead } from "@/lib/intake/source-input";
import { exportDataset } from "./export-dataset";
import { loadDataset } from "./load-dataset";
import { proveRecord } from "./prove-record";
import { contentOf, madeUpFolder } from "./testing";

const HEAD: EditedHead = {
  title: "A title",
  titleBasis: "stated",
  publisher: "A paper",
  publisherBasis: "editorial",
  language: "fr",
  published: { edtf: "2019-06-04", note: { fr: "La date en tête." } },
};

test("a source that an editor added is proved, exported once it is published, and loaded again as it was", async () => {
  const folder = await madeUpFolder();
  await loadDataset(folder, database());
  const by = await createSession(await createAccount());
  // Normalising changes it, so that its bytes are kept; it was read from another encoding.
  const bytes = Buffer.from("Menu\r\n\r\nL'\u00e9t\u00e9 \u00e0 Phnom Penh.\r\n", "latin1");
  const sent = { bytes, name: "page.txt", encoding: "windows-1252", reading: null } as const;
  expect(await addSource(by, { id: "added", head: HEAD, sent, despite: false })).toMatchObject({ ok: true });
  const marks = { id: "added", seen: 1, why: null, furniture: [[0, 4]] as [number, number][] };
  expect(await markFurniture(by, marks)).toMatchObject({ ok: true });
  expect((await proveRecord(database())).findings).toEqual([]);

  const draft = freshPath("-export");
  await exportDataset(draft, database());
  expect(contentOf(draft)).toEqual(contentOf(folder));

  await publishSource(by, { id: "added", seen: 2, why: null });
  const first = freshPath("-export");
  await exportDataset(first, database());
  expect(readFileSync(join(first, "sources/added.txt"), "utf8")).toBe("Menu\r\n\r\nL'été à Phnom Penh.\r\n");
  await freshDatabase();
  expect(await loadDataset(first, database())).toMatchObject({ ok: true });
  const second = freshPath("-export");
  await exportDataset(second, database());
  expect(contentOf(second)).toEqual(contentOf(first));
});
