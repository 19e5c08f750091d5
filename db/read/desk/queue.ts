import "server-only";
import { QUEUE_KINDS, type QueueAnswer, type QueueItem, type QueueKind } from "@/lib/answers/queue";
import { factRef } from "@/lib/record-changes/record-changes";
import type { Locale } from "@/lib/vocabulary";
import type { Reader } from "../snapshot";
import { deskSnapshot } from "./desk-snapshot";
import { queuedDisputed } from "./queue/disputed";
import { queuedDrafts } from "./queue/drafts";
import { queuedDuplicates } from "./queue/duplicates";
import { queuedNotes } from "./queue/notes";
import { queuedOrphans } from "./queue/orphans";
import type { Slice, Sliced } from "./queue/slice";
import { namesFor } from "./record-names";

/** Most items of each kind where all kinds are shown, and of one kind that is shown alone. */
export const MOST_OF_EACH = 10;
export const MOST_OF_ONE = 100;

/** `only`: the kind shown alone, after its first `from` items. */
type QueueRequest = { only: QueueKind | null; from: number; locale: Locale };

/** What waits for an editor, kind by kind, each with how much of it there is. For someone who is signed in. */
export async function readQueue({ only, from, locale }: QueueRequest): Promise<QueueAnswer> {
  return deskSnapshot((reader) => {
    const groups = QUEUE_KINDS.map((kind) => {
      const limit = only === null ? MOST_OF_EACH : only === kind ? MOST_OF_ONE : 0;
      return { kind, ...GROUPS[kind](reader, { from: only === kind ? from : 0, limit, locale }) };
    });
    const facts = groups.flatMap(({ items }) => items.flatMap(factsOf));
    return {
      groups,
      names: namesFor(
        reader,
        facts.flatMap((field) => factRef(field) ?? []),
        locale,
      ),
    };
  });
}

const GROUPS: Record<QueueKind, (reader: Reader, slice: Slice) => Sliced> = {
  draft: queuedDrafts,
  question: (reader, slice) => queuedNotes(reader, "question", slice),
  correction: (reader, slice) => queuedNotes(reader, "correction", slice),
  disputed: queuedDisputed,
  orphan: queuedOrphans,
  duplicate: queuedDuplicates,
};

function factsOf(item: QueueItem): string[] {
  if ("missing" in item) return item.missing.map(({ path }) => path);
  if ("fact" in item) return [item.fact.path];
  return "page" in item && item.page?.kind === "event" && item.page.field ? [item.page.field] : [];
}
