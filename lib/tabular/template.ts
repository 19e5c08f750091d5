/** A template's parts in order: literal words, and the names between braces. */
export type Part = { literal: string } | { name: string };

const NAME = /\{([^{}]*)\}/g;

/** Cuts `"{visitor}, {country}"` into its parts. A name may be empty: whoever checks the template refuses it. */
export function partsOf(template: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of template.matchAll(NAME)) {
    if (found.index > at) parts.push({ literal: template.slice(at, found.index) });
    parts.push({ name: (found[1] ?? "").trim() });
    at = found.index + found[0].length;
  }
  if (at < template.length) parts.push({ literal: template.slice(at) });
  return parts;
}

/** The names that a template asks for, each as often as it stands. */
export function namesIn(template: string): string[] {
  return partsOf(template).flatMap((part) => ("name" in part ? [part.name] : []));
}

/** Fills a template on one line: every run of white space becomes one space. `wordsFor` answers "" for what is not there. */
export function fill(template: string, wordsFor: (name: string) => string): string {
  return partsOf(template)
    .map((part) => ("name" in part ? wordsFor(part.name) : part.literal))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}
