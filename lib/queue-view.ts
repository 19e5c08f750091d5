import { QUEUE_KINDS, type QueueKind } from "./answers/queue";
import { type Dropped, type RawParams, toDropped } from "./view";

/** What the review queue shows, held in its address and nowhere else: one kind alone, after its first `from` items, or all. */
export type QueueView = { only: QueueKind | null; from: number };

/** Reads the parameters of the queue's address. Never throws: what is broken is dropped and named. */
export function parseQueueView(raw: RawParams): { view: QueueView; dropped: Dropped[] } {
  const only = QUEUE_KINDS.find((kind) => kind === raw.only) ?? null;
  const isNumber = typeof raw.from === "string" && /^\d{1,7}$/.test(raw.from) && only !== null;
  const dropped = Object.entries(raw).flatMap(([param, value]) => {
    const isRead = (param === "only" && only !== null) || (param === "from" && isNumber);
    return value === undefined || isRead ? [] : [toDropped(param, String(value))];
  });
  return { view: { only, from: isNumber ? Number(raw.from) : 0 }, dropped };
}

/** The address of the queue for a view. */
export function printQueueView({ only, from }: QueueView): string {
  if (only === null) return "/editor";
  return from === 0 ? `/editor?only=${only}` : `/editor?only=${only}&from=${from}`;
}
