import { newKey } from "@/app/_desk/retry";
import type { Action } from "@/app/_desk/use-act";
import type { QueueItem } from "@/lib/answers/queue";
import type { AsideKind } from "@/lib/record-words";
import type { Result } from "@/lib/result";
import { sendAside, sendBroughtBack } from "../actions";

type Seen = { id: string; seen: number };
type Revised = { revision: number };

/** What can be done from the queue and belongs to other rooms: the page hands it in. */
export type RoomActs = {
  publishEvent: Action<Seen & { why: string | null }, Revised>;
  restoreEvent: Action<Seen & { number: number; undo: boolean; why: string | null }, Revised>;
  publishSource: Action<Seen & { why: string | null }, Revised>;
  resolve: Action<Seen, Revised>;
  reopen: Action<Seen, Revised>;
};

export const VERBS = ["publish", "resolve", "aside"] as const;
export type Verb = (typeof VERBS)[number];

/** The key of each act, as it stands on the keyboard. */
export const LETTERS: Record<Verb, string> = { publish: "p", resolve: "r", aside: "d" };

/** The obvious act on one item. `undo` takes it back, given what it answered; null where nothing can. */
export type QueueAct = {
  verb: Verb;
  send: (key: string) => Promise<Result<Revised | null>>;
  undo: ((answer: Revised | null) => Promise<Result<unknown>>) | null;
};

type Shown = { id: string; revision: number };

/** What can be done with an item at once; null for what must be opened first: a draft that would be refused. */
export function actOn(item: QueueItem, acts: RoomActs): QueueAct | null {
  switch (item.kind) {
    case "draft":
      if (item.record === "source") return publishingSource(item.source, acts);
      return item.missing.length > 0 ? null : publishing(item.event, acts);
    case "question":
    case "correction":
      return resolving(item.note, acts);
    default:
      return settingAside(item.kind, item.key);
  }
}

function publishing({ id, revision }: Shown, { publishEvent, restoreEvent }: RoomActs): QueueAct {
  return {
    verb: "publish",
    send: (key) => publishEvent({ key, input: { id, seen: revision, why: null } }),
    undo: (answer) =>
      restoreEvent({
        key: newKey(),
        input: { id, seen: answer?.revision ?? 0, number: revision, undo: true, why: null },
      }),
  };
}

function publishingSource({ id, revision }: Shown, { publishSource }: RoomActs): QueueAct {
  return {
    verb: "publish",
    send: (key) => publishSource({ key, input: { id, seen: revision, why: null } }),
    // Whoever has read it cannot be made not to have: a source does not become a draft again.
    undo: null,
  };
}

function resolving({ id, revision }: Shown, { resolve, reopen }: RoomActs): QueueAct {
  return {
    verb: "resolve",
    send: (key) => resolve({ key, input: { id, seen: revision } }),
    undo: (answer) => reopen({ key: newKey(), input: { id, seen: answer?.revision ?? 0 } }),
  };
}

function settingAside(kind: AsideKind, itemKey: string): QueueAct {
  const input = { kind, key: itemKey };
  return {
    verb: "aside",
    send: (key) => sendAside({ key, input }),
    undo: () => sendBroughtBack({ key: newKey(), input }),
  };
}
