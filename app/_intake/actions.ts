"use server";

import { editorAction } from "@/app/_session/editor-action";
import { addSource } from "@/db/write/source/add-source";
import { markFurniture } from "@/db/write/source/mark-furniture";
import { publishSource } from "@/db/write/source/publish-source";
import { reviseSourceHead } from "@/db/write/source/revise-source-head";
import { MarkedFurniture, NewSource, PublishedSource, RevisedHead, SentText } from "@/lib/intake/source-input";
import { understandText } from "./understand-text";

export const sendTextToRead = editorAction(SentText, (_by, sent) => understandText(sent));

export const sendNewSource = editorAction(NewSource, addSource);

export const sendSourceHead = editorAction(RevisedHead, reviseSourceHead);

export const sendFurniture = editorAction(MarkedFurniture, markFurniture);

export const sendSourcePublication = editorAction(PublishedSource, publishSource);
