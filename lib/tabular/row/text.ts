import type { Span } from "../../evidence";
import { partsOf } from "../template";

/** A row's paragraph, and where in it each cell stands: code points, half-open. Empty cells stand nowhere. */
export type RowText = { text: string; spans: ReadonlyMap<string, Span> };

/**
 * Sets the cells of one row by the map's template. Lines without any cell are dropped, and signs are set only
 * between cells that are there, so that an empty cell leaves no dangling dash.
 */
export function setRow(template: string, cell: (column: string) => string): RowText {
  const spans = new Map<string, Span>();
  const lines: string[] = [];
  let length = 0;
  for (const line of template.split("\n")) {
    const start = lines.length === 0 ? 0 : length + 1;
    const set = setLine(line, cell, start, spans);
    if (set === "") continue;
    lines.push(set);
    length = start + lengthOf(set);
  }
  return { text: lines.join("\n"), spans };
}

/** From the first of these columns that stands in the text to the last; null where none does. */
export function spanOf(spans: ReadonlyMap<string, Span>, columns: string[]): Span | null {
  const found = columns.flatMap((column) => [spans.get(column)].filter((span) => span !== undefined));
  if (found.length === 0) return null;
  return [Math.min(...found.map(([start]) => start)), Math.max(...found.map(([, end]) => end))];
}

/** Signs go with the cell after them, but what closes a bracket or a quotation with the cell before. */
function setLine(line: string, cell: (column: string) => string, start: number, spans: Map<string, Span>): string {
  let text = "";
  let opening = "";
  let names = 0;
  let isSet = false;
  for (const part of partsOf(line)) {
    if ("literal" in part) {
      const [, closing = "", rest = ""] = /^([\p{Pe}\p{Pf}]*)(.*)$/u.exec(part.literal) ?? [];
      if (isSet) text += closing;
      opening = names === 0 ? part.literal : rest;
      continue;
    }
    const words = cell(part.name);
    isSet = words !== "";
    if (isSet) {
      if (text !== "" || names === 0) text += opening;
      const at = start + lengthOf(text);
      if (!spans.has(part.name)) spans.set(part.name, [at, at + lengthOf(words)]);
      text += words;
    }
    names += 1;
    opening = "";
  }
  return text !== "" && isSet ? text + opening : text;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
