import "server-only";
import { readSimilarSources } from "@/db/read/desk/similar-sources";
import { guessLanguage, languageOfTag } from "@/lib/intake/guess-language";
import { type ReadText, readUpload } from "@/lib/intake/read-upload";
import type { SentText } from "@/lib/intake/source-input";
import { wordsOf } from "@/lib/intake/words";
import { ok, type Result } from "@/lib/result";
import type { HeadSuggestions, UnderstoodText } from "./understood-text";

/** Reads a text as it would be added, and adds nothing. Fails as `readUpload` does. */
export async function understandText(sent: SentText): Promise<Result<UnderstoodText>> {
  const read = readUpload(sent);
  if (!read.ok) return read;
  const { text, raw, sha256, uploaded, encoding, reason, reading, suggestions } = read.value;
  return ok({
    ...{ text, encoding, reason, reading },
    words: wordsOf(text).length,
    isNormalised: raw !== null,
    byline: suggestions?.byline ?? null,
    suggestions: toHeadSuggestions(read.value),
    similar: await readSimilarSources(text, [sha256, uploaded]),
  });
}

function toHeadSuggestions({ text, suggestions }: ReadText): HeadSuggestions {
  return {
    title: suggestions?.title ?? headlineOf(text),
    publisher: suggestions?.site ?? null,
    published: suggestions?.published ?? null,
    language: languageOfTag(suggestions?.language ?? null) ?? guessLanguage(text),
    url: suggestions?.url ?? null,
  };
}

/** A longer first line is no headline but the report's first paragraph. */
const LONGEST_HEADLINE = 160;

/** The first line of a text, where it looks like a headline: short, and not the end of a sentence. */
function headlineOf(text: string): string | null {
  const [line = "", ...others] = text.trim().split("\n");
  const isHeadline = others.length > 0 && line.length <= LONGEST_HEADLINE && !/[.,;:។]\s*$/.test(line);
  return isHeadline ? line.trim() || null : null;
}
