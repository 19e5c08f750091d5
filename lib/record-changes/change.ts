import type { Localised } from "../localised";
import type { WhenKind } from "../vocabulary";

/** Lists whose words the interface has: `words.GROUP` for those of the event model, `difference.value.GROUP` for the others. */
export type WordGroup =
  | "kind"
  | "status"
  | "level"
  | "partyRole"
  | "participantRole"
  | "commitmentKind"
  | "commitmentState"
  | "relation"
  | "basis"
  | "language"
  | DeskWordGroup;
export type DeskWordGroup = "state" | "motivation" | "audience" | "role" | "partyKind";

/** One value of a record, still to be put into words. `refs`: `KIND/ID` of records. `path`: a fact, as evidence names it. */
export type Said =
  | { as: "text"; text: string; language: string | null }
  | { as: "quote"; text: string; source: string }
  | { as: "localised"; words: Localised }
  | { as: "list"; items: string[] }
  | { as: "word"; group: WordGroup; id: string }
  | { as: "date"; edtf: string; kind: WhenKind | null }
  | { as: "names"; refs: string[] }
  | { as: "fact"; path: string; subject: Localised | null }
  | { as: "number"; number: number }
  | { as: "moment"; at: number };

/** What a record can say something of. Their words: `difference.field`. */
export type ChangedField =
  | "state"
  | "title"
  | "summary"
  | "kind"
  | "status"
  | "level"
  | "when"
  | "place"
  | "parties"
  | "participants"
  | "topics"
  | "commitments"
  | "within"
  | "related"
  | "evidence"
  | "publisher"
  | "language"
  | "published"
  | "url"
  | "edition"
  | "furniture"
  | "slips"
  | "names"
  | "aliases"
  | "note"
  | "partyKind"
  | "body"
  | "motivation"
  | "audience"
  | "target"
  | "replyTo"
  | "name"
  | "email"
  | "role"
  | "passwordSetAt";

/** What of a field. Their words: `difference.part`; null: the field itself. */
export type Part =
  | "office"
  | "party"
  | "role"
  | "name"
  | "country"
  | "kind"
  | "by"
  | "to"
  | "what"
  | "due"
  | "state"
  | "how"
  | "quote"
  | "around"
  | "source"
  | "basis"
  | "note"
  | "value"
  | "stretches"
  | null;

/** One value on both sides; null where it is not said. `language`: of which of several wordings. */
export type Line = { part: Part; language: string | null; before: Said | null; after: Said | null };

/** One thing that differs. `about`: which of several, such as which participant. `moved`: the same, in another order. */
export type Change = {
  field: ChangedField;
  about: Said | null;
  how: "added" | "removed" | "changed" | "moved";
  lines: Line[];
};
