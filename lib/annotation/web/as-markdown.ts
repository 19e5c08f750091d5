/** Plain text as Markdown that shows the same letters. */
export function asMarkdown(plain: string): string {
  return plain
    .replace(/[\\`*_[\]<>~|#&]/g, "\\$&")
    .replace(/^(\s*)([-+=])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2");
}
