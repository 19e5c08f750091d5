import { ParagraphThreads } from "@/app/_annotations/reading/paragraph-threads";
import { ReadingDesk } from "@/app/_annotations/reading/reading-desk";
import { ExportLink } from "@/app/_annotations/show/export-link";
import { ReadPassageThreads } from "@/app/_annotations/show/read-passage-threads";
import { SourceFoot } from "@/app/_annotations/show/source-foot";
import { DeskMessages } from "@/app/_desk/desk-messages";
import { SourceText } from "@/app/_source/source-text";
import type { Editor } from "@/lib/annotation/editor";
import type { SourceAnswer } from "@/lib/answers/source";

/** A text with what is said of it in its margin: for reading, without JavaScript, or at work. */
export function AnnotatedText({ source, editor }: { source: SourceAnswer; editor: Editor | null }) {
  const { id, edition, language, annotations } = source;
  if (editor === null) {
    return (
      <>
        <SourceText
          source={source}
          beside={annotations.length === 0 ? undefined : ({ annotations: own }) => <ReadPassageThreads threads={own} />}
        />
        <SourceFoot source={source} />
      </>
    );
  }
  return (
    <DeskMessages>
      <ReadingDesk source={{ id, edition, language }} annotations={annotations} editor={editor} />
      <SourceText
        source={source}
        beside={({ start, end }) => (
          <ParagraphThreads source={id} annotations={annotations} start={start} end={end} editor={editor} />
        )}
      />
      <ExportLink of={`source=${id}`} />
    </DeskMessages>
  );
}
