"use server";

import { editorAction } from "@/app/_session/editor-action";
import { readEditionReport } from "@/db/read/desk/edition-report";
import { addSource } from "@/db/write/source/add-source";
import { markFurniture } from "@/db/write/source/mark-furniture";
import { publishSource } from "@/db/write/source/publish-source";
import { replaceSourceText } from "@/db/write/source/replace-source-text";
import { reviseSourceHead } from "@/db/write/source/revise-source-head";
import { readUpload } from "@/lib/intake/read-upload";
import {
  MarkedFurniture,
  NewEdition,
  NewSource,
  PublishedSource,
  RevisedHead,
  SentText,
  TextToCompare,
} from "@/lib/intake/source-input";
import { understandText } from "./understand-text";

export const sendTextToRead = editorAction(SentText, (_by, sent) => understandText(sent));

export const sendNewSource = editorAction(NewSource, addSource);

export const sendTextToCompare = editorAction(TextToCompare, async (_by, { id, sent, locale }) => {
  const read = readUpload(sent);
  return read.ok ? readEditionReport(id, read.value.text, locale) : read;
});

export const sendNewEdition = editorAction(NewEdition, replaceSourceText);

export const sendSourceHead = editorAction(RevisedHead, reviseSourceHead);

export const sendFurniture = editorAction(MarkedFurniture, markFurniture);

export const sendSourcePublication = editorAction(PublishedSource, publishSource);
