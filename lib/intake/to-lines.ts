/** What text is read of: the part of a DOM node that is needed, so that any implementation fits. */
export type TextNode = {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: ArrayLike<TextNode>;
};

const ELEMENT = 1;
const TEXT = 3;

const PARAGRAPHS = words(
  "P DIV SECTION ARTICLE H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL DL TABLE FIGURE FIGCAPTION PRE HEADER FOOTER MAIN ASIDE HR",
);
const LINES = words("LI TR DT DD CAPTION");
const CELLS = words("TD TH");
const UNSEEN = words("TITLE SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON INPUT SELECT TEXTAREA");

/** Line breaks that are due before the next words: one after a line, two after a paragraph. */
type Page = { text: string; due: 0 | 1 | 2; space: boolean };

/**
 * The text of an element as a reader sees it: paragraphs parted by an empty line, items and rows on lines of their own,
 * cells parted by tabs. White space of the page's source is one space; no-break spaces stay.
 */
export function toLines(root: TextNode): string {
  const page: Page = { text: "", due: 0, space: false };
  write(page, root, false);
  return page.text;
}

function write(page: Page, node: TextNode, isPreformatted: boolean): void {
  if (node.nodeType === TEXT) writeWords(page, node.nodeValue ?? "", isPreformatted);
  else if (node.nodeType === ELEMENT) writeElement(page, node, isPreformatted);
}

function writeElement(page: Page, node: TextNode, isPreformatted: boolean): void {
  const name = node.nodeName.toUpperCase();
  if (UNSEEN.has(name)) return;
  if (name === "BR") breakLine(page);
  if (CELLS.has(name)) beginCell(page);
  const breaks = PARAGRAPHS.has(name) ? 2 : LINES.has(name) ? 1 : 0;
  owe(page, breaks);
  for (const child of Array.from(node.childNodes)) write(page, child, isPreformatted || name === "PRE");
  owe(page, breaks);
}

function writeWords(page: Page, words: string, isPreformatted: boolean): void {
  if (isPreformatted) {
    words.split("\n").forEach((line, at) => {
      if (at > 0) breakLine(page);
      put(page, line);
    });
    return;
  }
  const [first = "", ...others] = words.split(/[ \t\n\f\r]+/);
  put(page, first);
  for (const word of others) {
    page.space = true;
    put(page, word);
  }
}

/** Writes a word, with what is due before it; nothing is due at the start of the text. */
function put(page: Page, word: string): void {
  if (word === "") return;
  if (page.text !== "") page.text += page.due > 0 ? "\n".repeat(page.due) : page.space ? " " : "";
  page.text += word;
  page.due = 0;
  page.space = false;
}

function owe(page: Page, breaks: 0 | 1 | 2): void {
  if (breaks > page.due) page.due = breaks;
}

/** A forced break; the second in a row makes a paragraph, as old pages do. */
function breakLine(page: Page): void {
  page.due = page.due === 0 ? 1 : 2;
}

/** A cell that is not the first of its row stands a tab away. */
function beginCell(page: Page): void {
  if (page.due > 0 || page.text === "") return;
  page.text += "\t";
  page.space = false;
}

function words(list: string): Set<string> {
  return new Set(list.split(" "));
}
