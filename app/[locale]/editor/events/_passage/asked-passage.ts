import { readDeskTexts } from "@/db/read/desk/texts";
import type { DeskText } from "@/lib/answers/desk-event";
import { type Selector, type Span, toSelector } from "@/lib/evidence";
import { selectedWords } from "@/lib/selected-words";
import { CodePoints } from "@/lib/text";

export type PassageParams = { source?: string | string[]; start?: string | string[]; end?: string | string[] };

/** The passage that an address names: `source`, and `start` and `end` in code points of its text. */
export type AskedPassage = { text: DeskText; span: Span; selector: Selector; query: string };

/** Null where the address names no passage, or none that may be quoted: furniture is never evidence. */
export async function askedPassage(params: PassageParams): Promise<AskedPassage | null> {
  const [source, start, end] = [params.source, params.start, params.end].map((value) => String(value ?? ""));
  if (!source || !/^\d{1,8}$/.test(start ?? "") || !/^\d{1,8}$/.test(end ?? "")) return null;
  const [text] = await readDeskTexts([source]);
  const points = new CodePoints(text?.text ?? "");
  if (!text || Number(start) >= Number(end) || Number(end) > points.length) return null;
  // Whatever address was typed: whole characters, and no white space around them.
  const span = selectedWords(text.text, points.slice(0, Number(start)).length, points.slice(0, Number(end)).length);
  if (span === null) return null;
  if (text.furniture.some(([from, to]) => span[0] < to && span[1] > from)) return null;
  const query = new URLSearchParams({ source, start: String(span[0]), end: String(span[1]) }).toString();
  return { text, span, selector: toSelector(text.text, ...span), query };
}
