/** UTF-16 units given to the segmenter at once: its time grows with the square of what it is given. */
const MOST_UNITS = 512;

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Calls `visit` with every grapheme of a text in order: what a reader takes for one character. Fast on long texts, too. */
export function eachGrapheme(text: string, visit: (grapheme: string) => void): void {
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    // A grapheme ends for certain between two plain characters only.
    while (end < text.length && !(isPlain(text.charCodeAt(end - 1)) && isPlain(text.charCodeAt(end)))) end += 1;
    if (end - at === 1) visit(text.charAt(at));
    else eachOfPiece(text.slice(at, end), visit);
    at = end;
  }
}

/** Letters and signs of which none joins another; CR, © and ® may. */
function isPlain(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0d && unit !== 0xa9 && unit !== 0xae;
  return unit >= 0x2010 && unit <= 0x203a;
}

function eachOfPiece(piece: string, visit: (grapheme: string) => void): void {
  let most = MOST_UNITS;
  for (let from = 0; from < piece.length; ) {
    const isLast = from + most >= piece.length;
    const found = Array.from(segmenter.segment(piece.slice(from, from + most)), ({ segment }) => segment);
    if (!isLast && found.length === 1) {
      most *= 2;
      continue;
    }
    // The last one may be cut short by the end of the slice: it is read again.
    for (const grapheme of isLast ? found : found.slice(0, -1)) {
      visit(grapheme);
      from += grapheme.length;
    }
    most = MOST_UNITS;
  }
}
