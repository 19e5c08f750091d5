import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { toLines } from "./to-lines";

/** What a page says of itself. It is offered to the editor, and taken for true by nobody. */
export type Suggestions = {
  title: string | null;
  byline: string | null;
  site: string | null;
  /** A day, `YYYY-MM-DD`. */
  published: string | null;
  /** A language tag such as `en-GB`. */
  language: string | null;
  url: string | null;
};

/** The article of a page; paragraphs are parted by empty lines. */
export type Article = { text: string; suggestions: Suggestions };

/** More elements, or deeper ones, are no article, and would keep the server busy for minutes. */
const MOST_ELEMENTS = 30_000;
const MOST_DEEP = 256;

/** Fewest characters of an article. */
const SHORTEST = 140;

/**
 * The article of a page, without its menus, comments and scripts. Nothing of the page is run or fetched.
 * Null where no article is found in it.
 */
export function readArticle(html: string): Article | null {
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS) return null;
  const { document } = parseHTML(inFull(html));
  if (!document.documentElement || depthOf(document.documentElement) > MOST_DEEP) return null;
  // Before the article is read, which takes the page apart.
  const headings = Array.from(document.querySelectorAll("h1"), toLines);
  const url = addressOf(document);
  const language = attributeOf(document, "html[lang]", "lang");
  const time = attributeOf(document, "time[datetime]", "datetime");
  const article = parse(document);
  const body = article?.content ? toLines(article.content) : "";
  if (!article || body.length < SHORTEST) return null;
  const title = toPhrase(article.title);
  const headline = headlineAmong(headings, title);
  return {
    text: headline === null || body.startsWith(headline) ? body : `${headline}\n\n${body}`,
    suggestions: {
      title: headline ?? title,
      byline: toPhrase(article.byline),
      site: toPhrase(article.siteName),
      published: toDay(article.publishedTime) ?? toDay(time),
      language: toPhrase(article.lang) ?? language,
      url,
    },
  };
}

/** The page with the tags that HTML lets a page leave out, and without which the parser puts its parts in wrong places. */
function inFull(html: string): string {
  const open = /<html\b[^>]*>/i.exec(html)?.[0] ?? "<html>";
  const inner = html.replace(/<!doctype[^>]*>|<\/?html\b[^>]*>/gi, "");
  const at = inner.search(/<body\b/i);
  const [head, body] = at === -1 ? ["", `<body>${inner}</body>`] : [inner.slice(0, at), inner.slice(at)];
  return `<!doctype html>${open}<head>${head.replace(/<\/?head\b[^>]*>/gi, "")}</head>${body}</html>`;
}

/** The library throws on a few pages that no one would call one; there is no article in them. */
function parse(document: Document) {
  try {
    return new Readability<Node>(document, { serializer: (node) => node }).parse();
  } catch {
    return null;
  }
}

function depthOf(root: Element): number {
  let deepest = 0;
  const open: [Element, number][] = [[root, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [element, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of element.children) open.push([child, depth + 1]);
  }
  return deepest;
}

/**
 * The page's headline is part of the report, and lost with the head of the page. A title often has the site added, and
 * a site its own name as a heading.
 */
function headlineAmong(headings: string[], title: string | null): string | null {
  if (title === null) return null;
  const fitting = headings.filter((one) => one.length > 5 && (title.includes(one) || one.includes(title)));
  return fitting.find((one) => title.startsWith(one)) ?? fitting[0] ?? null;
}

function addressOf(document: Document): string | null {
  const address =
    attributeOf(document, 'link[rel="canonical"]', "href") ??
    attributeOf(document, 'meta[property="og:url"]', "content");
  return address !== null && /^https?:\/\/\S+$/.test(address) ? address : null;
}

function attributeOf(document: Document, selector: string, name: string): string | null {
  return toPhrase(document.querySelector(selector)?.getAttribute(name));
}

function toPhrase(words: string | null | undefined): string | null {
  return words?.replace(/\s+/g, " ").trim() || null;
}

/** The day of a timestamp, as it is written: its time zone is the publisher's. */
function toDay(time: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(time?.trim() ?? "")?.[0] ?? null;
}
