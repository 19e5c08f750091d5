const HEAD = `# Results of the bench

Written by \`npm run bench\`. A part that was not run keeps what it had; each says when, where and of which commit it is.
*load* is how many programs wanted a core in the minute before it began: where that is near the number of cores or above, what was measured is the other programs too.
`;

/**
 * The text of the file with the section of one part put in place of its former one, all others as they were.
 * @param text the file as it is; "" where there is none
 * @param titles of all parts, in the order in which they are to stand
 */
export function replaceSection(text: string, titles: readonly string[], title: string, body: string): string {
  if (!titles.includes(title)) throw new Error(`There is no part called ${title}.`);
  const sections = new Map([...sectionsOf(text), [title, body.trim()]]);
  const order = [...titles, ...[...sections.keys()].filter((other) => !titles.includes(other))];
  const written = order.flatMap((one) => (sections.has(one) ? [`## ${one}\n\n${sections.get(one)}\n`] : []));
  return [HEAD, ...written].join("\n");
}

/** What stands under each heading. Bodies have no headings of their own of this level. */
function sectionsOf(text: string): [title: string, body: string][] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      return end === -1 ? [section, ""] : [section.slice(0, end).trim(), section.slice(end).trim()];
    });
}
