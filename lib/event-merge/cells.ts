import type { EventRecord, Evidence } from "../event";

/**
 * A record taken apart into what can be merged alone: `title/en`, `when`, `parties/FR`, `commitments/c1`,
 * `related/follows a-visit`, `evidence/…` (one passage or note). A cell that is not there has no value.
 */
export type Cells = ReadonlyMap<string, unknown>;

const LISTS = ["parties", "participants", "topics", "commitments", "related", "evidence"] as const;
type List = (typeof LISTS)[number];

const SINGLE = ["kind", "status", "level", "when", "place", "within"] as const;

/** The cells of a record, those of a list in its order. */
export function toCells(event: EventRecord): Cells {
  const cells = new Map<string, unknown>();
  for (const [language, text] of Object.entries(event.title)) cells.set(`title/${language}`, text);
  for (const [language, text] of Object.entries(event.summary ?? {})) cells.set(`summary/${language}`, text);
  for (const field of SINGLE) if (event[field]) cells.set(field, event[field]);
  for (const list of LISTS)
    for (const one of event[list]) cells.set(freeKey(cells, `${list}/${keyOf(list, one)}`), one);
  return cells;
}

/** The record of these cells. Lists come in the order given by `keys`; what it does not name is left out. */
export function fromCells(id: string, cells: Cells, keys: string[]): EventRecord {
  const listed = (list: List) =>
    keys.filter((key) => key.startsWith(`${list}/`)).flatMap((key) => cells.get(key) ?? []);
  const worded = (field: string) =>
    Object.fromEntries(
      [...cells].flatMap(([key, text]) => (key.startsWith(`${field}/`) ? [[key.slice(field.length + 1), text]] : [])),
    );
  const summary = worded("summary");
  return {
    id,
    title: worded("title"),
    ...(Object.keys(summary).length === 0 ? {} : { summary }),
    within: null,
    ...Object.fromEntries(SINGLE.flatMap((field) => (cells.has(field) ? [[field, cells.get(field)]] : []))),
    ...Object.fromEntries(LISTS.map((list) => [list, listed(list)])),
  } as EventRecord;
}

/** The field that a cell belongs to, as evidence names it; null for what needs none. */
export function fieldOfCell(key: string): string | null {
  if (key.startsWith("title/")) return "title";
  return /^(?:summary|related|evidence)\//.test(key) ? null : key;
}

/** The keys of the evidence for one field. */
export function evidenceKeys(cells: Cells, field: string): string[] {
  return [...cells].flatMap(([key, one]) =>
    key.startsWith("evidence/") && (one as Evidence).field === field ? [key] : [],
  );
}

/** `key`, numbered where it is taken: a field may have several notes without a passage. */
function freeKey(cells: Cells, key: string): string {
  let free = key;
  for (let at = 2; cells.has(free); at += 1) free = `${key} ${at}`;
  return free;
}

type One<L extends List> = EventRecord[L][number];

function keyOf(list: List, one: One<List>): string {
  if (typeof one === "string") return one;
  if (list === "parties") return (one as One<"parties">).party;
  if (list === "participants") return (one as One<"participants">).person;
  if (list === "commitments") return (one as One<"commitments">).id;
  if (list === "related") {
    const { how, event } = one as One<"related">;
    return `${how} ${event}`;
  }
  const evidence = one as Evidence;
  if (evidence.basis === "editorial") return `${evidence.field} editorial`;
  // What makes it another evidence is what makes its id: the same words may back a field as stated and as inferred.
  const { field, basis, source, exact, prefix = "", suffix = "" } = evidence;
  return `${field} ${basis} ${source} ${JSON.stringify([prefix, exact, suffix])}`;
}
