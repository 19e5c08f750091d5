import type { Annotation, Target } from "../annotation";
import { parseLink } from "../body";
import { isPassage } from "../target";
import { CONTEXT, EDITORS, FACT, type Json, OWN_CONTEXT, TERM, W3C_MOTIVATION } from "./terms";

type JsonObject = { [key: string]: Json };

/**
 * One annotation as a W3C Web Annotation, without its context. `base`: scheme and host of this site.
 * Positions are code points, as W3C's TextPositionSelector counts them. A reply speaks of the annotation that it
 * answers and of the same thing as that one.
 */
export function toWebAnnotation(annotation: Annotation, base: string): JsonObject {
  const { id, motivation, creator, replyTo, audience, state, created, modified, via } = annotation;
  const target = toTarget(annotation.target, base);
  const why = W3C_MOTIVATION[motivation];
  return {
    id: `${base}/annotations/${id}`,
    type: "Annotation",
    motivation: replyTo === null ? why : ["replying", why],
    ...toCreator(creator),
    created: new Date(created).toISOString(),
    modified: new Date(modified).toISOString(),
    ...(audience === "editors"
      ? { audience: { id: EDITORS, type: "schema:Audience", "schema:audienceType": "editors" } }
      : {}),
    ...(via === null ? {} : { via }),
    [TERM.state]: state,
    body: toBody(annotation, base),
    target: replyTo === null ? target : [`${base}/annotations/${replyTo}`, target],
  };
}

/** Annotations as a collection of one page. `url`: the address under which it is given; `label`: what it is, in words. */
export function toCollection(
  annotations: Annotation[],
  { base, url, label }: { base: string; url: string; label: string },
): JsonObject {
  return {
    "@context": [CONTEXT, OWN_CONTEXT],
    id: url,
    type: "AnnotationCollection",
    label,
    generator: { id: base, type: "Software", name: "Entente", homepage: base },
    total: annotations.length,
    first: {
      id: `${url}#page`,
      type: "AnnotationPage",
      startIndex: 0,
      items: annotations.map((one) => toWebAnnotation(one, base)),
    },
  };
}

function toCreator({ id, name }: Annotation["creator"]): JsonObject {
  if (id === null && name === null) return {};
  return { creator: { ...(id === null ? {} : { id }), type: "Person", ...(name === null ? {} : { name }) } };
}

function toBody({ motivation, body, language }: Annotation, base: string): Json {
  const spoken: JsonObject = language === null ? {} : { language };
  const words = (value: string): JsonObject => ({ type: "TextualBody", value, format: "text/markdown", ...spoken });
  if (motivation === "tag")
    return { type: "TextualBody", value: body, format: "text/plain", ...spoken, purpose: "tagging" };
  const link = motivation === "link" ? parseLink(body) : null;
  if (link === null) return words(body);
  const page: JsonObject = link.address.startsWith("/")
    ? { type: "SpecificResource", source: `${base}${link.address}`, purpose: "linking" }
    : { id: link.address };
  return link.words === "" ? page : [page, { ...words(link.words), purpose: "describing" }];
}

function toTarget(target: Target, base: string): JsonObject | string {
  if (!isPassage(target)) {
    const event = `${base}/events/${target.event}`;
    if (target.field === null) return event;
    return {
      type: "SpecificResource",
      source: event,
      selector: { type: "FragmentSelector", value: FACT + target.field },
    };
  }
  const { source, edition, start, end, exact, prefix, suffix } = target;
  const selector: Json[] = [
    ...(exact === "" ? [] : [{ type: "TextQuoteSelector", exact, prefix, suffix }]),
    ...(start === null || end === null ? [] : [{ type: "TextPositionSelector", start, end }]),
  ];
  return {
    type: "SpecificResource",
    source: `${base}/sources/${source}`,
    ...(edition === null ? {} : { [TERM.edition]: edition }),
    selector,
  };
}
