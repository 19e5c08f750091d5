export const RECORDS = ["events", "sources", "partners", "people", "annotations"] as const;
export type RecordKind = (typeof RECORDS)[number];

/** A page's address without its language: that of one record, or any other by its folder. */
export type Address = { page: string } | { record: RecordKind; id: string };

/**
 * All other pages by their folders, as they follow the language; a test compares them with the folders. A name in
 * brackets stands for an id, and whether there is such a thing is for the page to find out.
 */
export const PAGES = [
  "",
  "/sources",
  "/commitments",
  "/dossier",
  "/sign-in",
  "/join",
  "/editor",
  "/editor/changes",
  "/editor/history/[kind]/[id]",
  "/editor/events",
  "/editor/events/new",
  "/editor/events/choose",
  "/editor/events/[id]",
  "/editor/events/[id]/merge",
  "/editor/events/[id]/split",
  "/editor/account",
  "/editor/accounts",
  "/editor/annotations",
  "/editor/annotations/[id]",
  "/editor/annotations/import",
  "/editor/people/[id]",
  "/editor/sources",
  "/editor/sources/new",
  "/editor/sources/[id]",
  "/editor/sources/[id]/edition",
];

const ID = "[A-Za-z0-9-]{1,120}";
const RECORD = new RegExp(`^/(${RECORDS.join("|")})/(${ID})$`);
const WITH_ID = PAGES.filter((page) => page.includes("[")).map((page) => ({
  page,
  pattern: new RegExp(`^${page.replace(/\[\w+\]/g, ID)}$`),
}));

/** Reads a path without its language, such as `/events/ID`; null where no page can be there. */
export function parseAddress(path: string): Address | null {
  const plain = path.replace(/\/$/, "");
  if (PAGES.includes(plain)) return { page: plain };
  const [, record, id] = RECORD.exec(plain) ?? [];
  const kind = RECORDS.find((one) => one === record);
  if (kind !== undefined && id !== undefined) return { record: kind, id };
  const fitting = WITH_ID.find(({ pattern }) => pattern.test(plain));
  return fitting === undefined ? null : { page: fitting.page };
}
