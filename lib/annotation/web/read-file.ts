import { ownPages } from "./own-pages";
import { type Imported, readAnnotation } from "./read-annotation";
import { type Read, refuse } from "./refusal";

/** `iri`: what the annotation calls itself, where it says. */
export type FileItem = { iri: string | null; read: Read<Imported> };

/** Most annotations that are read from one file. */
export const MOST_IN_FILE = 1000;

/** Scheme and host of this site, and the id of the source that was published at a URL. */
export type Here = { base: string; sourceAt: (url: string) => string | null };

/** Reads a file: one annotation, a list of them, a page of annotations, or a collection whose first page is in it. */
export function readFile(text: string, { base, sourceAt }: Here): FileItem[] {
  const json = parseJson(text);
  if (json === undefined) return [{ iri: null, read: refuse("not-json") }];
  const pages = ownPages([base, ...basesOf(json)], sourceAt);
  const items = itemsOf(json, undefined);
  return items.map((one, at) => ({
    iri: iriOf(one),
    read:
      at >= MOST_IN_FILE ? refuse("many") : isElsewhere(one) ? refuse("page-elsewhere") : readAnnotation(one, pages),
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type JsonObject = Record<string, unknown>;

const isObject = (json: unknown): json is JsonObject =>
  typeof json === "object" && json !== null && !Array.isArray(json);
const hasType = (json: JsonObject, type: string) => [json.type].flat().includes(type);

/** A list of collections, each of a page, each of annotations: what is nested deeper is none of these. */
const MOST_NESTED = 4;

/** Annotations, each with the context of what it stands in; a page or an annotation that stands elsewhere as its IRI. */
function itemsOf(json: unknown, context: unknown, depth = 0): unknown[] {
  const inside = (list: unknown[], own: unknown) => list.flatMap((one) => itemsOf(one, own, depth + 1));
  if (depth === MOST_NESTED) return [json];
  if (Array.isArray(json)) return inside(json, context);
  if (!isObject(json)) return [json];
  const own = json["@context"] ?? context;
  if (hasType(json, "AnnotationCollection")) return inside([json.first], own);
  if (hasType(json, "AnnotationPage") && Array.isArray(json.items)) return inside(json.items, own);
  return [own === undefined ? json : { ...json, "@context": own }];
}

function isElsewhere(item: unknown): boolean {
  return typeof item === "string" && URL.canParse(item);
}

function iriOf(item: unknown): string | null {
  if (typeof item === "string") return item;
  return isObject(item) && typeof item.id === "string" ? item.id : null;
}

/** An export of another address of this program names that address: its pages are ours by the same ids. */
function basesOf(json: unknown): string[] {
  const generator = isObject(json) ? json.generator : null;
  return isObject(generator) && generator.name === "Entente" && typeof generator.id === "string" ? [generator.id] : [];
}
