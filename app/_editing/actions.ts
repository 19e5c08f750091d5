"use server";

import * as z from "zod";
import { editorAction } from "@/app/_session/editor-action";
import { createEvent } from "@/db/write/event/create-event";
import { mergeEvent } from "@/db/write/event/merge-event";
import { notePresence } from "@/db/write/event/note-presence";
import { publishEvent } from "@/db/write/event/publish-event";
import { restoreEvent } from "@/db/write/event/restore-event";
import { saveEvent } from "@/db/write/event/save-event";
import { splitEvent } from "@/db/write/event/split-event";
import { withdrawEvent } from "@/db/write/event/withdraw-event";
import { EventBody, Slug } from "@/lib/event";

const Why = z.string().trim().max(500);
const Optional = Why.nullable().transform((why) => why || null);
const Revision = z.int().min(1);
const Seen = { id: Slug, seen: Revision };

export const sendNewEvent = editorAction(z.strictObject({ record: EventBody, why: Optional }), createEvent);

export const sendEvent = editorAction(z.strictObject({ ...Seen, record: EventBody, why: Optional }), saveEvent);

export const sendPublication = editorAction(z.strictObject({ ...Seen, why: Optional }), publishEvent);

export const sendWithdrawal = editorAction(z.strictObject({ ...Seen, why: Why.min(1) }), withdrawEvent);

export const sendRestoration = editorAction(
  z.strictObject({ ...Seen, number: Revision, undo: z.boolean(), why: Optional }),
  restoreEvent,
);

export const sendMerge = editorAction(
  z.strictObject({
    from: Slug,
    into: Slug,
    seen: z.strictObject({ from: Revision, into: Revision }),
    record: EventBody,
    why: Optional,
  }),
  mergeEvent,
);

export const sendSplit = editorAction(
  z.strictObject({ ...Seen, record: EventBody, part: EventBody, why: Optional }),
  splitEvent,
);

export const sendPresence = editorAction(
  z.strictObject({ event: Slug, page: z.string().regex(/^[a-z0-9]{8,64}$/), leaving: z.boolean() }),
  notePresence,
);
