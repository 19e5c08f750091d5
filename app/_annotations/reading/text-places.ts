/*
 * The text of a source as the page shows it: the text nodes of its paragraphs, one after another, are the text.
 * All offsets here are UTF-16 indices in it.
 */

export function paragraphsOnPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-source-text]")];
}

export function textOnPage(paragraphs: HTMLElement[]): string {
  return paragraphs.map((one) => one.textContent ?? "").join("");
}

/** From where to where a range reaches in the text, whatever of the page beside it is selected with it; null where it touches none of it. */
export function placeOf(paragraphs: HTMLElement[], range: Range): { from: number; to: number } | null {
  let at = 0;
  let from: number | null = null;
  let to = 0;
  for (const node of textNodes(paragraphs)) {
    if (range.intersectsNode(node)) {
      const begin = node === range.startContainer ? range.startOffset : 0;
      const end = node === range.endContainer ? range.endOffset : node.data.length;
      if (begin < end) {
        from ??= at + begin;
        to = at + end;
      }
    }
    at += node.data.length;
  }
  return from === null ? null : { from, to };
}

/** The range that reaches from one index to another; null where the text is not so long. */
export function rangeAt(paragraphs: HTMLElement[], from: number, to: number): Range | null {
  const range = document.createRange();
  let at = 0;
  let isBegun = false;
  for (const node of textNodes(paragraphs)) {
    const { length } = node.data;
    if (!isBegun && from < at + length) {
      range.setStart(node, from - at);
      isBegun = true;
    }
    if (isBegun && to <= at + length) {
      range.setEnd(node, to - at);
      return range;
    }
    at += length;
  }
  return null;
}

/** UTF-16 index of a code point of `text`. */
export function unitOf(text: string, point: number): number {
  let unit = 0;
  let left = point;
  for (const character of text) {
    if (left <= 0) break;
    unit += character.length;
    left -= 1;
  }
  return unit;
}

function textNodes(paragraphs: HTMLElement[]): Text[] {
  return paragraphs.flatMap((paragraph) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
    return nodes;
  });
}
