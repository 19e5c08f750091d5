import { same } from "../../same";
import type { Annotation, Target } from "../annotation";
import { placePassage } from "../place";
import { isPassage, isPlaced } from "../target";
import type { Imported } from "./read-annotation";
import { type FileItem, readFile } from "./read-file";
import { type Refusal, refuse } from "./refusal";

/** What the record holds, as far as an import asks. */
export type Holdings = {
  /** The fields of an event; null where there is none. */
  fieldsOf: (event: string) => string[] | null;
  textOf: (source: string) => { text: string; edition: number } | null;
  /** Id of the source that was published at a URL. */
  sourceAt: (url: string) => string | null;
  annotation: (id: string) => Annotation | null;
  /** Whether one was taken before from what calls itself so. */
  isTaken: (via: string) => boolean;
};

/** `added`: with its words in their place. `orphan`: added too, but its words were not found in one place. `here`: already here, unchanged. */
export type Planned =
  | { iri: string | null; outcome: "added" | "orphan"; annotation: Annotation }
  | { iri: string | null; outcome: "here" }
  | { iri: string | null; outcome: "refused"; refusal: Refusal };

type Context = { record: Holdings; newId: () => string; now: number };

/** What taking a file in would do, in its order. `base`: scheme and host of this site. Threads are settled before their replies. */
export function planImport(text: string, base: string, context: Context): Planned[] {
  const items = readFile(text, { base, sourceAt: context.record.sourceAt });
  const planned = new Map<FileItem, Planned>();
  const settled = new Map<string, Annotation>();
  const names = new Set<string>();
  const settle = (item: FileItem): void => {
    const plan = planOne(item, settled, names, context);
    planned.set(item, plan);
    if ("annotation" in plan) settled.set(plan.annotation.id, plan.annotation);
  };
  const isReply = ({ read }: FileItem) => read.ok && read.value.replyTo !== null;
  for (const item of items.filter((one) => !isReply(one))) settle(item);
  let waiting = items.filter(isReply);
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    const isReady = ({ read }: FileItem) => read.ok && parentOf(read.value, settled, context.record) !== null;
    for (const item of waiting.filter(isReady)) settle(item);
    waiting = waiting.filter((one) => !planned.has(one));
  }
  return items.map((one) => planned.get(one) ?? refused(one, refuse("reply", "target").refusal));
}

function planOne(
  item: FileItem,
  settled: Map<string, Annotation>,
  names: Set<string>,
  { record, newId, now }: Context,
): Planned {
  const { iri, read } = item;
  if (!read.ok) return refused(item, read.refusal);
  const imported = read.value;
  const name = imported.id ?? imported.via ?? "";
  if (names.has(name)) return refused(item, refuse("twice").refusal);
  names.add(name);
  const existing = imported.id === null ? null : record.annotation(imported.id);
  if (existing !== null) {
    return isSame(existing, imported) ? { iri, outcome: "here" } : refused(item, refuse("conflict").refusal);
  }
  if (imported.id === null && imported.via !== null && record.isTaken(imported.via)) return { iri, outcome: "here" };
  const parent = imported.replyTo === null ? null : parentOf(imported, settled, record);
  const told = imported.target ?? parent?.target;
  if (told === undefined) return refused(item, refuse("reply", "target").refusal);
  const target = settleTarget(told, imported.id !== null, record);
  if ("reason" in target) return refused(item, target);
  const created = imported.created ?? now;
  const annotation: Annotation = {
    ...imported,
    ...{ id: imported.id ?? newId(), target, created, modified: imported.modified ?? created },
    replyTo: parent === null ? null : (parent.replyTo ?? parent.id),
  };
  return { iri, outcome: isOrphan(target, record) ? "orphan" : "added", annotation };
}

function refused({ iri }: FileItem, refusal: Refusal): Planned {
  return { iri, outcome: "refused", refusal };
}

/** The annotation that a reply answers; null where it is not here. */
function parentOf({ replyTo }: Imported, settled: Map<string, Annotation>, record: Holdings): Annotation | null {
  return replyTo === null ? null : (settled.get(replyTo) ?? record.annotation(replyTo));
}

/** What a file leaves out of an annotation that is here counts as the same. */
function isSame(existing: Annotation, imported: Imported): boolean {
  const { target, created, modified } = imported;
  return same(existing, {
    ...imported,
    ...{
      target: target ?? existing.target,
      created: created ?? existing.created,
      modified: modified ?? existing.modified,
    },
  });
}

/** `isOwn`: it is from here, where a fact may have gone that it speaks of. */
function settleTarget(target: Target, isOwn: boolean, record: Holdings): Target | Refusal {
  if (isPassage(target)) {
    const source = record.textOf(target.source);
    return source === null ? refuse("target-elsewhere", "target").refusal : placePassage(target, source);
  }
  const fields = record.fieldsOf(target.event);
  if (fields === null) return refuse("target-elsewhere", "target").refusal;
  return isOwn || target.field === null || fields.includes(target.field)
    ? target
    : refuse("fact", "target.selector").refusal;
}

function isOrphan(target: Target, record: Holdings): boolean {
  return isPassage(target) && !isPlaced(target, record.textOf(target.source)?.edition ?? 0);
}
