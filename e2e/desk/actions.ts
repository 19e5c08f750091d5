import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@/app/_start/child.mjs";

/** One server action of the built site: `file` from the root, `id` as the wire names it, `page` an address that answers it. */
export type BuiltAction = { name: string; file: string; id: string; page: string };

let known: BuiltAction[] | undefined;

/** Every server action that the built site answers, as its own build lists them. */
export function builtActions(): BuiltAction[] {
  if (known) return known;
  const manifest = JSON.parse(readFileSync(join(ROOT, ".next/server/server-reference-manifest.json"), "utf8")) as {
    node: Record<string, { filename: string; exportedName: string; workers: object }>;
  };
  known = Object.entries(manifest.node)
    .map(([id, { filename, exportedName, workers }]) => ({
      id,
      file: filename,
      name: exportedName,
      page: toAddress(Object.keys(workers)[0] ?? ""),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return known;
}

/** `app/[locale]/events/[id]/page` is at `/en/events/id`. An action answers at any of its pages, whether or not a record is there. */
function toAddress(page: string): string {
  return page
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace("[locale]", "en")
    .replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, "$1");
}

/** The action of this name. Throws where the built site has none, or several. */
export function builtAction(name: string): BuiltAction {
  const found = builtActions().filter((one) => one.name === name);
  const [action] = found;
  if (!action || found.length > 1) throw new Error(`The built site has ${found.length} actions named ${name}.`);
  return action;
}
