"use server";

import * as z from "zod";
import { editorAction } from "@/app/_session/editor-action";
import { bringBack } from "@/db/write/queue/bring-back";
import { setAside } from "@/db/write/queue/set-aside";
import { restoreRecord } from "@/db/write/restore-record";
import { ASIDE_KINDS } from "@/lib/record-words";

const Id = z.string().regex(/^[A-Za-z0-9-]{1,120}$/);
const Revision = z.int().min(1);
const Aside = z.strictObject({ kind: z.enum(ASIDE_KINDS), key: z.string().regex(/^[a-z0-9 -]{1,260}$/) });

export const sendRestoredRecord = editorAction(
  z.strictObject({
    kind: z.enum(["event", "source", "party", "person", "topic", "annotation"]),
    id: Id,
    seen: Revision,
    number: Revision,
    undo: z.boolean(),
    why: z
      .string()
      .trim()
      .max(500)
      .nullable()
      .transform((why) => why || null),
  }),
  restoreRecord,
);

export const sendAside = editorAction(Aside, setAside);

export const sendBroughtBack = editorAction(Aside, bringBack);
