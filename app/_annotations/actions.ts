"use server";

import { headers } from "next/headers";
import * as z from "zod";
import { editorAction } from "@/app/_session/editor-action";
import { addAnnotation } from "@/db/write/annotation/add-annotation";
import { importAnnotations } from "@/db/write/annotation/import-annotations";
import { reopenAnnotation } from "@/db/write/annotation/reopen-annotation";
import { replyToAnnotation } from "@/db/write/annotation/reply-to-annotation";
import { resolveAnnotation } from "@/db/write/annotation/resolve-annotation";
import { reviseAnnotation } from "@/db/write/annotation/revise-annotation";
import { withdrawAnnotation } from "@/db/write/annotation/withdraw-annotation";
import { EventTarget } from "@/lib/annotation/annotation";
import { MOST_BODY } from "@/lib/annotation/body";
import { ANNOTATION_AUDIENCES, MOTIVATIONS } from "@/lib/annotation/vocabulary";
import { Slug } from "@/lib/event";
import { siteOrigin } from "@/lib/site-origin";
import { ImportFile } from "./import/import-file";

const Said = {
  motivation: z.enum(MOTIVATIONS),
  // What is wrong with the words, the act tells by a code that has words; here, only what no browser of ours sends.
  body: z.string().max(MOST_BODY * 2),
  language: z.string().max(35).nullable(),
  audience: z.enum(ANNOTATION_AUDIENCES),
};
const Seen = { id: Slug, seen: z.int().min(1) };
const Why = z
  .string()
  .trim()
  .max(500)
  .nullable()
  .transform((why) => why || null);
const Passage = z.strictObject({
  source: Slug,
  edition: z.int().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
});

export const sendAnnotation = editorAction(
  z.strictObject({ ...Said, target: z.union([EventTarget, Passage]) }),
  addAnnotation,
);

export const sendReply = editorAction(z.strictObject({ ...Said, to: Slug }), replyToAnnotation);

export const sendRevision = editorAction(z.strictObject({ ...Said, ...Seen, why: Why }), reviseAnnotation);

export const sendResolution = editorAction(z.strictObject(Seen), resolveAnnotation);

export const sendReopening = editorAction(z.strictObject(Seen), reopenAnnotation);

export const sendAnnotationWithdrawal = editorAction(z.strictObject({ ...Seen, why: Why }), withdrawAnnotation);

export const sendImport = editorAction(ImportFile, async (by, { text }) =>
  importAnnotations(by, { text, base: siteOrigin(await headers()) }),
);
