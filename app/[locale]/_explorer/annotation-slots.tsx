import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { FactTools } from "@/app/_detail/facts/fact";
import type { Editor } from "@/lib/annotation/editor";
import type { EventAnswer } from "@/lib/answers/event";

// Fetched only where there is something to read, or somebody to write: the first load of a reader holds none of it.
const EventThreads = dynamic(() => import("@/app/_annotations/show/event-threads").then((part) => part.EventThreads));
const EventAnnotations = dynamic(() =>
  import("@/app/_annotations/desk/event-annotations").then((part) => part.EventAnnotations),
);
const FactAnnotations = dynamic(() =>
  import("@/app/_annotations/desk/fact-annotations").then((part) => part.FactAnnotations),
);

type Slots = {
  tools?: (event: EventAnswer) => FactTools;
  below: (event: EventAnswer) => ReactNode;
  editOf?: (event: EventAnswer) => string;
};

/** What the pane shows of annotations: to a reader what is for everyone, to an editor the threads at work, and the way to the form. */
export function annotationSlots(editor: Editor | null): Slots {
  if (editor === null) {
    return {
      below: (event) => event.annotations.length > 0 && <EventThreads event={event} heading="h3" />,
    };
  }
  return {
    tools: (event) => (fact) => <FactAnnotations event={event} editor={editor} {...fact} />,
    below: (event) => <EventAnnotations event={event} editor={editor} heading="h3" />,
    editOf: (event) => `/editor/events/${event.id}`,
  };
}
