import type { RecordRef } from "@/lib/answers/history";

/** Where a record is worked on, or else read. */
export function recordHref({ kind, id }: RecordRef): string {
  switch (kind) {
    case "event":
      return `/editor/events/${id}`;
    case "source":
      return `/editor/sources/${id}`;
    case "party":
      return `/partners/${id}`;
    case "person":
      return `/people/${id}`;
    case "topic":
      return `/?topic=${id}`;
    case "annotation":
      return `/editor/annotations/${id}`;
    case "account":
      return "/editor/accounts";
  }
}
