"use server";

import * as z from "zod";
import { editorAction } from "@/app/_session/editor-action";
import { readDeskTexts } from "@/db/read/desk/texts";
import { readList } from "@/db/read/list";
import type { Choice, DeskText } from "@/lib/answers/desk-event";
import { Slug } from "@/lib/event";
import { fail, ok, type Result } from "@/lib/result";
import { filtersOf, parseView } from "@/lib/view";
import { LOCALES } from "@/lib/vocabulary";

const MOST_FOUND = 20;

/** A text to quote from; drafts too. */
export const askText = editorAction(z.strictObject({ id: Slug }), async (_by, { id }): Promise<Result<DeskText>> => {
  const [text] = await readDeskTexts([id]);
  return text ? ok(text) : fail("not-found", `No source has the id ${id}.`);
});

/** Events that hold these words, drafts too; named by title and date. */
export const askEvents = editorAction(
  z.strictObject({ q: z.string().max(200), locale: z.enum(LOCALES) }),
  async (_by, { q, locale }): Promise<Result<Choice[]>> => {
    const page = { sort: "when", cursor: null, locale, limit: MOST_FOUND } as const;
    const { entries } = await readList("editors", filtersOf(parseView({ q }).view), page);
    return ok(entries.map((one) => ({ id: one.id, name: one.title.text, also: [one.when] })));
  },
);
