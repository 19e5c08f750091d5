import { EventAnnotations } from "@/app/_annotations/desk/event-annotations";
import { FactAnnotations } from "@/app/_annotations/desk/fact-annotations";
import { EventThreads } from "@/app/_annotations/show/event-threads";
import { DeskMessages } from "@/app/_desk/desk-messages";
import { EventFacts } from "@/app/_detail/event-facts";
import type { Editor } from "@/lib/annotation/editor";
import type { EventAnswer } from "@/lib/answers/event";

type Props = { event: EventAnswer; editor: Editor | null; origin: string };

/** An event with what is said of it: for reading, without JavaScript, or at work. */
export function AnnotatedEvent({ event, editor, origin }: Props) {
  const shared = { event, heading: "h1", origin, elsewhere: "timeline" } as const;
  if (editor === null) {
    return (
      <>
        <EventFacts {...shared} />
        <EventThreads event={event} heading="h2" />
      </>
    );
  }
  return (
    <DeskMessages>
      <EventFacts
        {...shared}
        edit={`/editor/events/${event.id}`}
        tools={(fact) => <FactAnnotations event={event} editor={editor} {...fact} />}
      />
      <EventAnnotations event={event} editor={editor} heading="h2" />
    </DeskMessages>
  );
}
