import type { DeskEvent } from "@/lib/answers/desk-event";
import type { EventBody, EventRecord } from "@/lib/event";
import { same } from "@/lib/same";
import { EMPTY_FORM, type EventForm, newForm, toBody, toForm } from "./event-form";

/**
 * What is kept while an event is being written. `seen` and `base`: the revision it began as, and what it says; 0 and null
 * for a new event.
 */
export type Working = { seen: number; base: EventRecord | null; form: EventForm; why: string };

export function workingOn(event: Pick<DeskEvent, "revision" | "record">): Working {
  return { seen: event.revision, base: event.record, form: toForm(event.record), why: "" };
}

/** `home`: the party whose record it is. */
export function workingNew(home: string): Working {
  return { seen: 0, base: null, form: newForm(home), why: "" };
}

/** Whether the form says something else than what is stored. */
export function isChanged({ base, form }: Working): boolean {
  if (base === null) return true;
  return !same(bodyOf(base), toBody(form));
}

/** A record in the shape in which the form is sent. */
export function bodyOf({ id: _id, ...body }: EventRecord): EventBody {
  return body;
}

/** What was kept in the browser; null where it is not of this form's making. */
export function parseWorking(stored: unknown): Working | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { seen, base, form, why } = stored as Partial<Working>;
  if (typeof seen !== "number" || typeof why !== "string" || typeof form !== "object" || form === null) return null;
  const isWhole = Object.entries(EMPTY_FORM).every(([key, empty]) => {
    const value: unknown = form[key as keyof EventForm];
    return typeof value === typeof empty && Array.isArray(value) === Array.isArray(empty) && value !== null;
  });
  return isWhole ? { seen, base: base ?? null, form, why } : null;
}
