import type { EventRecord } from "./event";
import type { Span } from "./evidence";
import type { Localised } from "./localised";
import type { Located } from "./located";
import type { DatasetHead, Party, Person, Topic } from "./registry";
import type { SourceHead } from "./source";

/** A source with its text, its furniture and slips placed (code points of `text`). */
export type PlacedSource = Omit<SourceHead, "furniture" | "slips"> & {
  text: string;
  /** The file's bytes where normalising changed them; null where the text is the file. */
  raw: Buffer | null;
  furniture: Span[];
  slips: { span: Span; note: Localised }[];
};

export type PlacedEvent = { event: EventRecord; located: Located[] };

/** A whole dataset, checked and with every quote placed. */
export type Dataset = {
  head: DatasetHead;
  parties: Party[];
  people: Person[];
  topics: Topic[];
  sources: PlacedSource[];
  events: PlacedEvent[];
};
