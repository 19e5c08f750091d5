import { useTranslations } from "next-intl";
import { InWords } from "@/app/_ui/in-words";
import type { AnnotationAnswer } from "@/lib/answers/annotation";
import type { EventAnswer } from "@/lib/answers/event";
import { fieldKind, subjectIn } from "@/lib/facts";

/** The fact of an event that an annotation speaks of; nothing where it speaks of the event as a whole. */
export function FactName({ event, annotation }: { event: EventAnswer; annotation: AnnotationAnswer }) {
  const t = useTranslations("annotation");
  const words = useTranslations("words");
  const field = "event" in annotation.target ? annotation.target.field : null;
  if (field === null) return null;
  const subject = subjectIn(event, field);
  return (
    <>
      {t("on", { field: words(`field.${fieldKind(field)}`) })}
      {subject && (
        <>
          : <InWords words={subject} />
        </>
      )}
    </>
  );
}
