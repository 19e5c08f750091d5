import { EventBody } from "@/lib/event";
import type { FailureCode } from "@/lib/result";
import type { Aim, Target } from "./targets";
import type { Standing } from "./visitors";

export type Case = { aim: Aim; target: Target; standing: Standing };

/** `expect`: what whoever is let in is answered; `ok` unless given. */
export type Call = { input: unknown; expect?: FailureCode };

/** `least`: who is let in. `call` answers null where the target means nothing to the action. */
export type Row = { least: "reader" | "editor" | "admin"; call: (one: Case) => Call | null };

/** Whether the event has left the desk: it must be restored before it can be changed. */
export function isGone(target: Target): boolean {
  return target === "withdrawn" || target === "merged";
}

/** A call on an event, which is `invalid` for one that is gone. */
export function onLiving(input: (one: Case) => unknown): Row {
  return {
    least: "editor",
    call: (one) => (isGone(one.target) ? { input: input(one), expect: "invalid" } : { input: input(one) }),
  };
}

/** A call that has nothing to do with the target: made once. */
export function once(input: (one: Case) => unknown, least: Row["least"] = "editor"): Row {
  return { least, call: (one) => (one.target === "published" ? { input: input(one) } : null) };
}

/** What the event says, changed. */
export function changed({ aim, standing }: Case): EventBody {
  const { id: _id, ...record } = aim.event;
  return EventBody.parse({ ...record, summary: { en: `Changed by ${standing.visitor}.` } });
}
