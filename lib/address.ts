export const RECORDS = ["events", "sources", "partners", "people"] as const;
export type RecordKind = (typeof RECORDS)[number];

/** A page's address without its language: one of the pages that stand alone, or that of one record. */
export type Address = { page: string } | { record: RecordKind; id: string };

/** Pages that stand alone, as they follow the language; a test compares them with the folders of the pages. */
export const PAGES = ["", "/sources", "/commitments", "/dossier"];

const RECORD = new RegExp(`^/(${RECORDS.join("|")})/([A-Za-z0-9-]{1,120})$`);

/** Reads a path without its language, such as `/events/ID`; null where no page can be there. */
export function parseAddress(path: string): Address | null {
  const plain = path.replace(/\/$/, "");
  if (PAGES.includes(plain)) return { page: plain };
  const [, record, id] = RECORD.exec(plain) ?? [];
  const kind = RECORDS.find((one) => one === record);
  return kind === undefined || id === undefined ? null : { record: kind, id };
}
