import { Document, isMap, isScalar, isSeq, Scalar, visit } from "yaml";

/** Keys whose lists and maps stand on one line where they fit. */
const IN_ONE_LINE = new Set(["when", "place", "topics", "by", "to", "languages", "aliases", "names"]);
/** Keys of lists whose entries stand each on one line where they fit. */
const ENTRY_PER_LINE = new Set(["parties", "participants", "related"]);

const DATES = new Set(["edtf", "due"]);

const FORM = { lineWidth: 110, minContentWidth: 40, blockQuote: "literal", flowCollectionPadding: true } as const;

/** Plain data as the YAML of the dataset's files: always the same bytes for the same data. Keys set to `undefined` are left out. */
export function toYaml(data: unknown): string {
  // With `compat`, days and words such as NO get quotes, because older YAML readers take them for something else.
  const document = new Document(data, { aliasDuplicateObjects: false, compat: "yaml-1.1" });
  visit(document, {
    Scalar(_, scalar) {
      // As a block, it would hold white space that editors strip and readers do not see.
      if (typeof scalar.value === "string" && /^\s|[^\S\n]\n|\s$/.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
    Pair(_, { key, value }) {
      const name = String(key);
      // In braces, older readers take the question mark of an uncertain year for a key.
      if (DATES.has(name) && isScalar(value)) value.type = Scalar.QUOTE_DOUBLE;
      if ((isMap(value) || isSeq(value)) && IN_ONE_LINE.has(name)) value.flow = true;
      if (!isSeq(value) || !ENTRY_PER_LINE.has(name)) return;
      for (const entry of value.items) if (isMap(entry)) entry.flow = true;
    },
  });
  return document.toString(FORM);
}
