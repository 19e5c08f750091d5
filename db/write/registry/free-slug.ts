import { slugOf } from "@/lib/event-id";
import { inLanguage, type Localised } from "@/lib/localised";

const MOST = 100;

/** An id for a new entry of a registry, made of its name and numbered where that is taken; null for a name without Latin letters. */
export function freeSlug(names: Localised, known: { id: string }[]): string | null {
  const wanted = slugOf(inLanguage(names, "en").text).slice(0, MOST).replace(/-$/, "");
  if (wanted === "") return null;
  const ids = new Set(known.map((one) => one.id));
  let id = wanted;
  for (let at = 2; ids.has(id); at += 1) id = `${wanted}-${at}`;
  return id;
}
