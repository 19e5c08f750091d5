"use client";

import type { ReactNode } from "react";
import type { Editor } from "@/lib/annotation/editor";
import { toThreads } from "@/lib/annotation/threads";
import type { AnnotationThread } from "@/lib/answers/annotation";
import { Thread } from "../desk/thread";
import { useAnnotations } from "../desk/use-annotations";

type Props = { thread: AnnotationThread; editor: Editor; about: ReactNode };

/** One thread at work, away from what it speaks of. */
export function ListedThread({ thread, editor, about }: Props) {
  const shown = useAnnotations(`thread/${thread.annotation.id}`, [thread.annotation, ...thread.replies]);
  return toThreads(shown.annotations).map(({ annotation, replies }) => (
    <Thread
      key={annotation.id}
      annotation={annotation}
      replies={replies}
      editor={editor}
      shown={shown}
      about={about}
      isAnchor
    />
  ));
}
