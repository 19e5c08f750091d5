import type { Words } from "@/lib/localised";

/** An element with these words, and with their language where it is not that of the page. */
export function words({ text, language }: Words, className: string, page: string): HTMLElement {
  const named = element("span", className, text);
  if (language !== page) named.lang = language;
  return named;
}

export function element(name: "span" | "div", className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  // The text alone, whatever it is: nothing in it is markup.
  made.textContent = text;
  return made;
}
