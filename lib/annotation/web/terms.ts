import type { Motivation } from "../vocabulary";

/** The context of W3C Web Annotations. */
export const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** Ours beside it, for what W3C has no word for. */
export const OWN_CONTEXT = { entente: "urn:entente:vocabulary:" };

export const TERM = { state: "entente:state", edition: "entente:edition" } as const;

/** The audience of an annotation that only editors may read. */
export const EDITORS = "urn:entente:audience:editors";

/** The fragment of an event that is one of its facts. */
export const FACT = "field=";

export const W3C_MOTIVATION = {
  comment: "commenting",
  question: "questioning",
  correction: "editing",
  tag: "tagging",
  link: "linking",
} as const satisfies Record<Motivation, string>;

export const OWN_MOTIVATION: ReadonlyMap<string, Motivation> = new Map(
  (Object.keys(W3C_MOTIVATION) as Motivation[]).map((one) => [W3C_MOTIVATION[one], one]),
);

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
