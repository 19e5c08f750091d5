import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { database } from "@/db/connection";
import { freshDatabase, freshPath } from "@/db/testing";
import { exportDataset } from "./export-dataset";
import { loadDataset } from "./load-dataset";
import { contentOf, edit, madeUpFolder, shippedFolder } from "./testing";
import { toYaml } from "./to-yaml";

// The whole shipped dataset is loaded here, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 });

async function loadThenExport(folder: string): Promise<string> {
  await freshDatabase();
  expect(await loadDataset(folder, database())).toMatchObject({ ok: true });
  const written = freshPath("-export");
  await exportDataset(written, database());
  return written;
}

test("the shipped dataset is exported byte for byte as it is shipped", async () => {
  const shipped = shippedFolder();
  expect(contentOf(await loadThenExport(shipped))).toEqual(contentOf(shipped));
});

test("load, export, load is the identity, also for what the shipped dataset does not have", async () => {
  const folder = await madeUpFolder();
  const written = await loadThenExport(folder);
  expect(contentOf(written)).toEqual(contentOf(folder));
  expect(Object.keys(contentOf(written))).toHaveLength(8);
});

test("files written by hand in another form are brought to the one form", async () => {
  const folder = await madeUpFolder();
  const clean = contentOf(folder);
  const file = "events/2019-06-04-a-sovann-b-larsen.yaml";
  edit(folder, file, "kind: meeting\nstatus: held", "status: 'held'\nkind: \"meeting\"");
  edit(folder, file, "within: ", "# a remark\nwithin:   ");
  edit(folder, "events/2019-holm-visit.yaml", "kind: visit", "kind: visit\nwithin: null\ntopics: []");
  expect(contentOf(folder)).not.toEqual(clean);
  expect(contentOf(await loadThenExport(folder))).toEqual(clean);
});

test("a text that is not normalised keeps its bytes", async () => {
  const folder = await madeUpFolder();
  const bytes = Buffer.from(readFileSync(join(folder, "sources/a-paper.txt"), "utf8").replaceAll("\n", "\r\n"));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const head = readFileSync(join(folder, "sources/a-paper.yaml"), "utf8").replace(/sha256: .*/, `sha256: ${hash}`);
  writeFileSync(join(folder, "sources/a-paper.txt"), bytes);
  writeFileSync(join(folder, "sources/a-paper.yaml"), head);
  expect(contentOf(await loadThenExport(folder))).toEqual(contentOf(folder));
});

test("files that the database does not have are left and named", async () => {
  const folder = await madeUpFolder();
  await loadDataset(folder, database());
  writeFileSync(join(folder, "events/new.yaml"), "id: new\n");
  expect(await exportDataset(folder, database())).toEqual({ events: 2, sources: 1, strangers: ["events/new.yaml"] });
  expect(readFileSync(join(folder, "events/new.yaml"), "utf8")).toBe("id: new\n");
});

test("a folder with other things, and an empty database, are refused", async () => {
  const folder = await madeUpFolder();
  await expect(exportDataset(freshPath("-x"), database())).rejects.toThrow("holds no dataset yet");
  await loadDataset(folder, database());
  const other = freshPath("-other");
  mkdirSync(other);
  writeFileSync(join(other, "letter.txt"), "Dear …");
  await expect(exportDataset(other, database())).rejects.toThrow("holds other things than a dataset");
  expect(readdirSync(other)).toEqual(["letter.txt"]);
});

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom(
    "NO",
    "2024-05-18",
    "2020",
    "null",
    "a: b",
    "- x",
    "«\u00a0a\u00a0»",
    "a\u2028b",
    "#",
    "'",
    '"',
    "a\nb\n\n c ",
    "   ",
  ),
  fc
    .array(fc.constantFrom("word", "another", "a:", "“q”", " ", "\u00a0"), { maxLength: 60 })
    .map((parts) => parts.join(" ")),
);

test("what is written as YAML is read as the same data, and written the same again", () => {
  const data = fc.record({
    title: words,
    topics: fc.array(words),
    parties: fc.array(fc.record({ party: words })),
    place: fc.record({ name: words }),
  });
  fc.assert(
    fc.property(data, (one) => {
      const text = toYaml(one);
      expect(parse(text)).toEqual(one);
      expect(toYaml(parse(text))).toBe(text);
    }),
  );
});
