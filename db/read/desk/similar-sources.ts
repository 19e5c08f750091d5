import "server-only";
import { setImmediate } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { sourceEditions, sources } from "@/db/schema";
import { likeness, type Shingles, shinglesOf } from "@/lib/intake/shingles";
import type { SourceState } from "@/lib/record-words";
import { snapshot } from "../snapshot";

/** `bytes`, `text`: the same; `near`: much of one stands in the other. Shares from 0 to 1. */
export type SimilarSource = {
  id: string;
  title: string;
  publisher: string;
  state: SourceState;
  /** Of a former edition, its number; null for the text that stands now. */
  edition: number | null;
  how: "bytes" | "text" | "near";
  /** How much of the new text stands in this one, and of this one in the new. */
  contained: number;
  contains: number;
};

/** Least share of one text in the other that is worth a word: set phrases of diplomacy alone stay far below it. */
const LEAST = 0.2;
const MOST = 8;

/**
 * The sources, drafts and former editions included, that hold the same text or much of it; likest first.
 * `hashes`: SHA-256 of the new text's bytes in each form that they had. Reading a stored text takes about 5 ms for
 * each 100 kB, of Khmer 20 ms; it is done once while the server runs, and between two texts others get their turn.
 */
export async function readSimilarSources(text: string, hashes: string[]): Promise<SimilarSource[]> {
  const { heads, same } = await readHeads(text);
  const shingles = shinglesOf(text);
  const known = new Map<string, Shingles>();
  const found: SimilarSource[] = [];
  for (const { sha256, ...head } of heads) {
    const stored = shinglesByHash.get(sha256) ?? (await readShingles(head));
    known.set(sha256, stored);
    const { contained, contains } = likeness(shingles, stored);
    const how = hashes.includes(sha256) ? "bytes" : same.has(keyOf(head)) ? "text" : "near";
    if (how !== "near" || Math.max(contained, contains) >= LEAST) found.push({ ...head, how, contained, contains });
  }
  // Those of texts that are no longer there are let go.
  shinglesByHash = known;
  return found.sort(likestFirst).slice(0, MOST);
}

/** A text never changes, so what was found of it by the hash of its bytes holds as long as the server runs. */
let shinglesByHash: ReadonlyMap<string, Shingles> = new Map();

type Head = Omit<SimilarSource, "how" | "contained" | "contains">;

/** Every edition of every source without its text, and the keys of those that hold the same text. */
async function readHeads(text: string): Promise<{ heads: (Head & { sha256: string })[]; same: Set<string> }> {
  return snapshot("editors", (reader) => {
    const head = { id: sources.id, title: sources.title, publisher: sources.publisher, state: sources.state };
    const standing = reader
      .select({ ...head, edition: sql<null>`null`, sha256: sources.sha256, same: eq(sources.text, text) })
      .from(sources)
      .all();
    const former = reader
      .select({
        ...head,
        ...{ edition: sourceEditions.number, sha256: sourceEditions.sha256, same: eq(sourceEditions.text, text) },
      })
      .from(sourceEditions)
      .innerJoin(sources, eq(sources.id, sourceEditions.source))
      .all();
    const all = [...standing, ...former];
    return {
      heads: all.map(({ same: _same, ...one }) => one),
      same: new Set(all.filter((one) => one.same).map(keyOf)),
    };
  });
}

async function readShingles({ id, edition }: Head): Promise<Shingles> {
  await setImmediate();
  const row = await snapshot("editors", (reader) =>
    edition === null
      ? reader.select({ text: sources.text }).from(sources).where(eq(sources.id, id)).get()
      : reader
          .select({ text: sourceEditions.text })
          .from(sourceEditions)
          .where(and(eq(sourceEditions.source, id), eq(sourceEditions.number, edition)))
          .get(),
  );
  return shinglesOf(row?.text ?? "");
}

function keyOf({ id, edition }: Pick<Head, "id" | "edition">): string {
  return `${id} ${edition ?? ""}`;
}

const HOW = ["bytes", "text", "near"];

function likestFirst(a: SimilarSource, b: SimilarSource): number {
  const share = (one: SimilarSource) => Math.max(one.contained, one.contains);
  return HOW.indexOf(a.how) - HOW.indexOf(b.how) || share(b) - share(a);
}
