import type { Span } from "../evidence";

/*
 * A cursor that goes through a text by words, for selecting them without a pointer. All offsets are UTF-16 indices in
 * the text, as the browser's selection counts them.
 */

/** The words of a text in order, each with the number of its sentence and of its paragraph. */
export type Word = { start: number; end: number; sentence: number; paragraph: number };

/** What is selected reaches from `anchor`, where selecting began, to `focus`, the word that moves; both are whole stretches. */
export type WordCursor = { anchor: Span; focus: Span };

export const STEPS = [
  "word-on",
  "word-back",
  "sentence-on",
  "sentence-back",
  "paragraph-on",
  "paragraph-back",
  "line-start",
  "line-end",
  "text-start",
  "text-end",
  "end-on",
  "end-back",
] as const;
export type Step = (typeof STEPS)[number];

type Keys = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

const PLAIN_KEYS: Record<string, Step> = {
  ArrowRight: "word-on",
  ArrowLeft: "word-back",
  ArrowDown: "sentence-on",
  ArrowUp: "sentence-back",
  PageDown: "paragraph-on",
  PageUp: "paragraph-back",
  Home: "line-start",
  End: "line-end",
  "+": "end-on",
  "=": "end-on",
  "-": "end-back",
  "−": "end-back",
};

/** What a key asks of the cursor; null: nothing. Shift, which is not asked for here, extends. */
export function stepOf({ key, ctrlKey, metaKey, altKey }: Keys): Step | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key === "Home" ? "text-start" : key === "End" ? "text-end" : null;
  return PLAIN_KEYS[key] ?? null;
}

/** The words of a text in this language; punctuation and spaces are none. */
export function wordsIn(text: string, language: string): Word[] {
  const words: Word[] = [];
  const bySentence = new Intl.Segmenter(language, { granularity: "sentence" });
  const byWord = new Intl.Segmenter(language, { granularity: "word" });
  let sentence = 0;
  let paragraph = 0;
  let from = 0;
  for (const part of text.split(/(\n{2,})/)) {
    for (const { segment, index } of bySentence.segment(part)) {
      for (const { segment: word, index: at, isWordLike } of byWord.segment(segment)) {
        const start = from + index + at;
        if (isWordLike) words.push({ start, end: start + word.length, sentence, paragraph });
      }
      sentence += 1;
    }
    from += part.length;
    paragraph += 1;
  }
  return words;
}

/** The cursor on the word at an index, or on the next one; null where no word follows. */
export function cursorAt(words: readonly Word[], index: number): WordCursor | null {
  const word = words.find((one) => one.end > index);
  return word ? { anchor: [word.start, word.end], focus: [word.start, word.end] } : null;
}

/** What is selected. */
export function selectedBy({ anchor, focus }: WordCursor): Span {
  return [Math.min(anchor[0], focus[0]), Math.max(anchor[1], focus[1])];
}

/** The cursor after a step. `extend`: what was selected stays selected. The ends are moved by what readers take for one character. */
export function moveCursor(
  text: string,
  words: readonly Word[],
  cursor: WordCursor,
  step: Step,
  extend: boolean,
): WordCursor {
  if (step === "end-on" || step === "end-back") return moveEnd(text, cursor, step === "end-on");
  // After its end was moved by characters, the focus may hold several words, or a part of one.
  const isOn = step.endsWith("-on") || step.endsWith("-end");
  const at = isOn
    ? words.findLastIndex((one) => one.start < cursor.focus[1])
    : words.findIndex((one) => one.end > cursor.focus[0]);
  const to = words[target(words, Math.max(at, 0), step, extend)];
  if (to === undefined) return cursor;
  const focus: Span = [to.start, to.end];
  return { anchor: extend ? cursor.anchor : focus, focus };
}

/** Index of the word that a step from the word at `at` leads to. Where it extends, on goes to the end of a sentence or paragraph. */
function target(words: readonly Word[], at: number, step: Step, extend: boolean): number {
  const last = words.length - 1;
  if (step === "word-on") return Math.min(at + 1, last);
  if (step === "word-back") return Math.max(at - 1, 0);
  if (step === "text-start") return 0;
  if (step === "text-end") return last;
  if (step === "line-start") return firstOf(words, at, "sentence");
  if (step === "line-end") return lastOf(words, at, "sentence");
  const unit = step.startsWith("sentence") ? "sentence" : "paragraph";
  if (step.endsWith("-on")) {
    const end = lastOf(words, at, unit);
    if (extend) return at < end ? end : lastOf(words, Math.min(end + 1, last), unit);
    return Math.min(end + 1, last);
  }
  const start = firstOf(words, at, unit);
  return at > start ? start : firstOf(words, Math.max(start - 1, 0), unit);
}

function firstOf(words: readonly Word[], at: number, unit: "sentence" | "paragraph"): number {
  return words.findIndex((one) => one[unit] === words[at]?.[unit]);
}

function lastOf(words: readonly Word[], at: number, unit: "sentence" | "paragraph"): number {
  return words.findLastIndex((one) => one[unit] === words[at]?.[unit]);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Longer than any character is in UTF-16 that somebody reads. */
const REACH = 64;

/** Takes one more character into the selection, or leaves its last one out; one stays. */
function moveEnd(text: string, cursor: WordCursor, isOn: boolean): WordCursor {
  const [start, end] = selectedBy(cursor);
  const pieces = isOn ? graphemes.segment(text.slice(end, end + REACH)) : graphemes.segment(text.slice(start, end));
  const lengths = Array.from(pieces, ({ segment }) => segment.length);
  const by = isOn ? (lengths[0] ?? 0) : lengths.length > 1 ? -(lengths.at(-1) ?? 0) : 0;
  const moved: Span = [start, end + by];
  return { anchor: moved, focus: moved };
}
