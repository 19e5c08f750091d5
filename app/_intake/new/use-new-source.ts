"use client";

import { useMemo } from "react";
import { useDraft } from "@/app/_desk/use-draft";
import { freeId } from "@/lib/event-id";
import { proposeId } from "@/lib/intake/propose-id";
import { MOST_BYTES } from "@/lib/intake/vocabulary";
import { readTypedDate } from "@/lib/typed-date/typed-date";
import type { Locale } from "@/lib/vocabulary";
import type { HeadValues } from "../head/head-values";
import { type Content, toBase64 } from "./base64";
import { EMPTY_DRAFT, type KeptFile, type NewSourceDraft, parseDraft, parseKeptFile } from "./new-source-draft";

/** Longest name of a file that is sent. */
const LONGEST_NAME = 200;

/** The form as it is typed, with its file, both kept until the source is added. */
export function useNewSource(account: string, takenIds: readonly string[], locale: Locale) {
  const draft = useDraft<NewSourceDraft>(account, "new-source", EMPTY_DRAFT, parseDraft);
  // Apart, because it is large, and is not to be written again with every letter that is typed.
  const file = useDraft<KeptFile | null>(account, "new-source-file", null, parseKeptFile);
  const { value } = draft;
  const content = useMemo((): Content | null => {
    if (value.from === "file") return file.value && { base64: file.value.base64 };
    return value.pasted === "" ? null : { text: value.pasted };
  }, [value.from, value.pasted, file.value]);
  const proposed = proposedId(value.head, takenIds, locale);

  const chooseFile = async (chosen: File | null) => {
    draft.set({ ...value, from: "file", encoding: null, reading: null });
    // One byte more than is allowed is enough to be refused for; the rest of a large file is not read.
    const bytes = chosen && new Uint8Array(await chosen.slice(0, MOST_BYTES + 1).arrayBuffer());
    const name = chosen?.name.replace(/\p{C}/gu, "").slice(0, LONGEST_NAME) ?? "";
    file.set(bytes && { name, base64: toBase64(bytes) });
  };
  return {
    value,
    file: file.value,
    id: value.id ?? proposed,
    content,
    restored: draft.restored || file.restored,
    change: (change: Partial<NewSourceDraft>) => draft.set({ ...value, ...change }),
    chooseFile,
    /** Puts the form and its file back to what they were. */
    putBack: (former: { value: NewSourceDraft; file: KeptFile | null }) => {
      draft.set(former.value);
      file.set(former.file);
    },
    clear: () => {
      draft.clear();
      file.clear();
    },
  };
}

function proposedId({ publisher, published, title }: HeadValues, takenIds: readonly string[], locale: Locale): string {
  const date = readTypedDate(published, locale);
  const proposed = proposeId(publisher, date.sort === "understood" ? date.edtf : "", title);
  return proposed === "" ? "" : freeId(proposed, (id) => takenIds.includes(id));
}
