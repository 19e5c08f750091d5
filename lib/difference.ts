import { diffArrays } from "diff";

/** A stretch of two wordings: in both, only in the former, or only in the latter. */
export type Piece = { how: "same" | "removed" | "added"; text: string };

/** Beyond so many words changed, the two are shown whole: what is left in common would be chance, and take long to find. */
const MOST_CHANGED = 2000;

const words = new Intl.Segmenter("en", { granularity: "word" });

/**
 * How one wording became another, word by word: the pieces that are not `added` make up `before`, those that are not
 * `removed` make up `after`. Words are found in scripts that write them without spaces, too.
 */
export function wordDifference(before: string, after: string): Piece[] {
  if (before === after) return before === "" ? [] : [{ how: "same", text: before }];
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_CHANGED });
  const pieces = changes?.map(
    ({ value, added, removed }): Piece => ({
      how: added ? "added" : removed ? "removed" : "same",
      text: value.join(""),
    }),
  );
  return joined(pieces ?? whole(before, after));
}

function wordsOf(text: string): string[] {
  // The segmenter's time grows with the square of what it is given at once.
  const pieces = text.split(/(?<=[\n ])(?=[^\n ])/);
  return pieces.flatMap((piece) => Array.from(words.segment(piece), ({ segment }) => segment));
}

function whole(before: string, after: string): Piece[] {
  return [
    { how: "removed", text: before },
    { how: "added", text: after },
  ];
}

/** Changed words with nothing but a space between them are one change: what went, then what came. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed !== "") result.push({ how: "removed", text: removed });
    if (added !== "") result.push({ how: "added", text: added });
    [removed, added] = ["", ""];
  };
  pieces.forEach(({ how, text }, at) => {
    const isBetween = removed !== "" && added !== "" && at < pieces.length - 1 && /^\s+$/.test(text);
    if (how === "same" && !isBetween) {
      flush();
      result.push({ how, text });
      return;
    }
    if (how !== "added") removed += text;
    if (how !== "removed") added += text;
  });
  flush();
  return result;
}
