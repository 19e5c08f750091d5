import { FieldPath } from "../../event";
import type { PassageTarget, Target } from "../annotation";
import { MOST_CONTEXT, MOST_EXACT } from "../annotation-limits";
import { type Read, read, refuse } from "./refusal";
import type { Selector } from "./selector";
import { FACT, TERM } from "./terms";
import type { Resource, WebAnnotation } from "./web-annotation";

/** A page of ours that an IRI names: an event, an annotation, or the source that we have of it. */
export type Named = { event: string } | { source: string } | { annotation: string };

/** What an annotation speaks of: of a reply to one of ours, `replyTo` names that; `target` is null where nothing else is told. */
export type SpokenOf = { target: Target | null; replyTo: string | null };

/** What the annotation speaks of, as it says. Nothing is looked up in a text here. */
export function readTarget(web: WebAnnotation, nameOf: (iri: string) => Named | null): Read<SpokenOf> {
  const isReply = web.motivation?.includes("replying") ?? false;
  const replies = isReply ? web.target.flatMap((one) => annotationIn(one, nameOf) ?? []) : [];
  const others = web.target.filter((one) => !isReply || annotationIn(one, nameOf) === null);
  const [target, ...more] = others;
  if (more.length > 0 || replies.length > 1) return refuse("several-targets", "target");
  const [replyTo = null] = replies;
  if (isReply && replyTo === null) return refuse("reply", "target");
  if (target === undefined) return read({ target: null, replyTo });
  const own = toTarget(target, nameOf);
  return own.ok ? read({ target: own.value, replyTo }) : own;
}

function annotationIn(target: Resource, nameOf: (iri: string) => Named | null): string | null {
  const named = target.kind === "external" ? nameOf(target.id) : null;
  return named && "annotation" in named ? named.annotation : null;
}

function toTarget(target: Resource, nameOf: (iri: string) => Named | null): Read<Target> {
  if (target.kind === "words" || target.kind === "composed") return refuse("several-targets", "target");
  const iri = target.kind === "external" ? target.id : iriOf(target.source);
  const named = nameOf(iri);
  if (named === null) return refuse("target-elsewhere", "target");
  if ("annotation" in named) return refuse("reply", "motivation");
  const selectors = target.kind === "specific" ? (target.selector ?? []) : [];
  if (target.kind === "specific" && target.state !== undefined) return refuse("resource-state", "target.state");
  if ("event" in named) return toFact(named.event, selectors);
  const edition = target.kind === "specific" ? target[TERM.edition] : undefined;
  return toPassage(named.source, edition ?? null, selectors);
}

function toFact(event: string, selectors: Selector[]): Read<Target> {
  const [selector, ...others] = selectors;
  if (selector === undefined) return read({ event, field: null });
  const value = selector.type === "FragmentSelector" ? (selector.value ?? "") : "";
  const field = FieldPath.safeParse(value.startsWith(FACT) ? value.slice(FACT.length) : "");
  return others.length === 0 && field.success
    ? read({ event, field: field.data })
    : refuse("selector", "target.selector");
}

/** By its words, its place, or both: several selectors name the same passage, so others beside these are left aside. */
function toPassage(source: string, edition: number | null, selectors: Selector[]): Read<Target> {
  if (selectors.length === 0) return refuse("whole-source", "target");
  const quotes = selectors.filter((one) => one.type === "TextQuoteSelector").filter((one) => !one.isRefined);
  const positions = selectors.filter((one) => one.type === "TextPositionSelector").filter((one) => !one.isRefined);
  const [quote, position] = [quotes[0], positions[0]];
  if (quotes.length > 1 || positions.length > 1) return refuse("selector", "target.selector");
  const isEmpty = position === undefined || position.start === position.end;
  if (isEmpty && (quote === undefined || quote.exact === "")) return refuse("selector", "target.selector");
  const exact = quote?.exact ?? "";
  if (exact.length > MOST_EXACT) return refuse("selector", "target.selector.exact");
  return read({
    source,
    edition,
    start: isEmpty ? null : position.start,
    end: isEmpty ? null : position.end,
    exact,
    prefix: exact === "" ? "" : lastOf(quote?.prefix ?? ""),
    suffix: exact === "" ? "" : firstOf(quote?.suffix ?? ""),
  } satisfies PassageTarget);
}

function lastOf(prefix: string): string {
  return prefix.length > MOST_CONTEXT
    ? Array.from(prefix)
        .slice(-MOST_CONTEXT / 2)
        .join("")
    : prefix;
}

function firstOf(suffix: string): string {
  return suffix.length > MOST_CONTEXT
    ? Array.from(suffix)
        .slice(0, MOST_CONTEXT / 2)
        .join("")
    : suffix;
}

function iriOf(source: string | { id: string }): string {
  return typeof source === "string" ? source : source.id;
}
