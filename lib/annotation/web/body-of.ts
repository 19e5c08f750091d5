import { bodyProblem, printLink } from "../body";
import type { Motivation } from "../vocabulary";
import { asMarkdown } from "./as-markdown";
import { type Read, read, refuse } from "./refusal";
import { OWN_MOTIVATION } from "./terms";
import type { Resource, WebAnnotation } from "./web-annotation";

export type Said = { motivation: Motivation; body: string; language: string | null };

type Words = Extract<Resource, { kind: "words" }>;
type Link = Exclude<Resource, { kind: "words" | "composed" }>;

/** What the annotation says and why. `ownPath`: the path of a page of ours that an IRI names, such as `/events/ID`. */
export function readSaid(web: WebAnnotation, ownPath: (iri: string) => string | null): Read<Said> {
  const motivation = motivationOf(web);
  if (motivation === null) return refuse("motivation", "motivation");
  const bodies = bodiesOf(web);
  if (bodies.length === 0) return refuse("no-body", "body");
  if (bodies.some((one) => one.kind === "composed")) return refuse("body-kind", "body");
  const words = bodies.filter((one): one is Words => one.kind === "words");
  const links = bodies.filter((one): one is Link => one.kind !== "words" && one.kind !== "composed");
  if (words.length > 1 || links.length > 1) return refuse("several-bodies", "body");
  const [link] = links;
  if (link === undefined) return readWords(motivation ?? "comment", words[0]);
  // The words of a comment that stand at another address are none that we could show.
  if (motivation !== undefined && motivation !== "link") return refuse("body-kind", "body");
  const address = addressOf(link, ownPath);
  if (address === null) return refuse("body-kind", "body.selector");
  if (words[0] && !isMarkdownOrPlain(words[0])) return refuse("body-format", "body.format");
  const said = words[0] ? textOf(words[0]) : "";
  return fitting({
    motivation: "link",
    body: printLink({ address, words: said }),
    language: said === "" ? null : languageOf(words[0]),
  });
}

function readWords(motivation: Motivation, words: Words | undefined): Read<Said> {
  if (words === undefined || motivation === "link") return refuse("body-kind", "body");
  if (!isMarkdownOrPlain(words)) return refuse("body-format", "body.format");
  const body = motivation === "tag" ? words.value.trim() : textOf(words);
  return fitting({ motivation, body, language: languageOf(words) });
}

function fitting(said: Said): Read<Said> {
  return bodyProblem(said.motivation, said.body) === null ? read(said) : refuse("body-words", "body");
}

/** Undefined where none is given, null where it is not one of ours. A body's own purpose goes before the annotation's. */
function motivationOf(web: WebAnnotation): Motivation | null | undefined {
  const told = (web.motivation ?? []).filter((one) => one !== "replying");
  const purposes = bodiesOf(web).flatMap((one) => ("purpose" in one ? (one.purpose ?? []) : []));
  const named = new Set(purposes.filter((one) => one !== "describing"));
  if (named.size === 0) for (const one of told) named.add(one);
  if (named.size === 0) return undefined;
  const [only, ...others] = [...named].map((one) => OWN_MOTIVATION.get(one) ?? null);
  return others.length === 0 ? only : null;
}

function bodiesOf({ body, bodyValue }: WebAnnotation): Resource[] {
  return body ?? (bodyValue === undefined ? [] : [{ kind: "words", value: bodyValue }]);
}

/** Null where it is no whole page. An event of ours is told by its path only where a resource names it as its source. */
function addressOf(link: Link, ownPath: (iri: string) => string | null): string | null {
  if (link.kind === "external") return link.id;
  if (link.selector !== undefined || link.state !== undefined) return null;
  const iri = typeof link.source === "string" ? link.source : link.source.id;
  const path = ownPath(iri);
  return path?.startsWith("/events/") ? path : iri;
}

function isMarkdownOrPlain({ format }: Words): boolean {
  return (format ?? []).every((one) => one === "text/markdown" || one === "text/plain");
}

function textOf(words: Words): string {
  const text = words.value.replace(/\r\n?/g, "\n");
  return words.format?.includes("text/markdown") ? text : asMarkdown(text);
}

/** Several languages tell nothing of the one in which the words are. */
function languageOf(words: Words | undefined): string | null {
  const [only, ...others] = words?.language ?? [];
  return others.length === 0 ? (only ?? null) : null;
}
