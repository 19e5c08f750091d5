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
  const { document } = parseHTML(html);
  if (!document.documentElement || depthOf(document.documentElement) > MOST_DEEP) return null;
  // Before the article is read, which takes the page apart.
  const headings = Array.from(document.querySelectorAll("h1"), toLines);
  const url = addressOf(document);
  const language = attributeOf(document, "html[lang]", "lang");
  const time = attributeOf(document, "time[datetime]", "datetime");
  const article = new Readability<Node>(document, { serializer: (node) => node }).parse();
  const body = article?.content ? toLines(article.content) : "";
  if (!article || body.length < SHORTEST) return null;
  const title = toPhrase(article.title);
  const headline = headings.find((one) => isHeadline(one, title)) ?? null;
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

/** The page's headline is part of the report, and lost with the head of the page. A title often has the site added. */
function isHeadline(heading: string, title: string | null): boolean {
  return title !== null && heading.length > 5 && (title.includes(heading) || heading.includes(title));
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
