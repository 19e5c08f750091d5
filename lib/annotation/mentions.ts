/** A person or event that a text of an editor leads to. */
export type Mention = { kind: "people" | "events"; id: string };

const MENTION = /\]\(\/(people|events)\/([a-z0-9]+(?:-[a-z0-9]+)*)\)/g;

/** A mention is a Markdown link to the page, `[Name](/people/ID)` or `[Title](/events/ID)`: its words are what is shown. */
export function printMention({ kind, id }: Mention, name: string): string {
  return `[${name.replace(/[\\`*_[\]<>]/g, "\\$&")}](/${kind}/${id})`;
}

/** Every person and event that the text mentions, once, in the order of first mention. */
export function mentionsIn(markdown: string): Mention[] {
  const found = [...markdown.matchAll(MENTION)].map(([, kind, id]): [string, Mention] => [
    `${kind}/${id}`,
    { kind: kind === "people" ? "people" : "events", id: id ?? "" },
  ]);
  return [...new Map(found).values()];
}

/** The words of a text without the signs of Markdown, links by what is shown of them: for one line in a list. */
export function wordsOf(markdown: string): string {
  return markdown
    .replace(/!?\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/g, "$1")
    .replace(/(?<!\\)(\*\*|__|~~|`)(?=\S)(.*?\S)\1/g, "$2")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
}
