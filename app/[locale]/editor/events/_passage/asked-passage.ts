import { readDeskTexts } from "@/db/read/desk/texts";
import type { DeskText } from "@/lib/answers/desk-event";
import { type Selector, type Span, toSelector } from "@/lib/evidence";
import { CodePoints } from "@/lib/text";

export type PassageParams = { source?: string | string[]; start?: string | string[]; end?: string | string[] };

/** The passage that an address names: `source`, and `start` and `end` in code points of its text. */
export type AskedPassage = { text: DeskText; span: Span; selector: Selector; query: string };

/** Null where the address names no passage, or none that may be quoted: furniture is never evidence. */
export async function askedPassage(params: PassageParams): Promise<AskedPassage | null> {
  const [source, start, end] = [params.source, params.start, params.end].map((value) => String(value ?? ""));
  if (!source || !/^\d{1,8}$/.test(start ?? "") || !/^\d{1,8}$/.test(end ?? "")) return null;
  const [text] = await readDeskTexts([source]);
  const span: Span = [Number(start), Number(end)];
  if (!text || span[0] >= span[1] || span[1] > new CodePoints(text.text).length) return null;
  if (text.furniture.some(([from, to]) => span[0] < to && span[1] > from)) return null;
  const query = new URLSearchParams({ source, start: String(span[0]), end: String(span[1]) }).toString();
  return { text, span, selector: toSelector(text.text, ...span), query };
}
