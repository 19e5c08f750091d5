import type { DeskSource } from "@/db/read/desk/source";

/** What each part of a source's desk is given. `revision`: the newest that is known on this page. */
export type SourcePart = {
  source: DeskSource;
  account: string;
  revision: number;
  /** Tells of a revision that was made or learned of here. */
  onRevision: (revision: number) => void;
};
