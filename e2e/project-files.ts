import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MADE = new Set([".git", ".next", "data", "node_modules", "playwright-report", "test-results", "next-env.d.ts"]);
const READ = /\.(?:ts|tsx|mjs|css|json|md)$/;

/** The project's own files by path from the root; the text of what is not code, style, JSON or Markdown is left empty. */
export function readProjectFiles(): Map<string, string> {
  return new Map(list("").map((path) => [path, READ.test(path) ? readFileSync(ROOT + path, "utf8") : ""]));
}

function list(folder: string): string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    if (folder === "" && MADE.has(entry.name)) return [];
    const path = folder + entry.name;
    return entry.isDirectory() ? list(`${path}/`) : [path];
  });
}
