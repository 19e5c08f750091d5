"use server";

import { headers } from "next/headers";
import * as z from "zod";
import { editorAction } from "@/app/_session/editor-action";
import { readImportPlan } from "@/db/read/desk/import-plan";
import { readMentionable } from "@/db/read/desk/mentionable";
import { ok } from "@/lib/result";
import { siteOrigin } from "@/lib/site-origin";
import { LOCALES } from "@/lib/vocabulary";
import { ImportFile } from "./import/import-file";

export const askImportPlan = editorAction(ImportFile, async (_by, { text }) =>
  ok(await readImportPlan(text, siteOrigin(await headers()))),
);

/** People and events that hold these words, to be mentioned. */
export const askMentionable = editorAction(
  z.strictObject({ q: z.string().max(200), locale: z.enum(LOCALES) }),
  async (_by, { q, locale }) => ok(await readMentionable(q, locale)),
);
