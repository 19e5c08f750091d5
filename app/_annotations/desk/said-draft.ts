import { type BodyProblem, bodyProblem, parseLink, printLink } from "@/lib/annotation/body";
import {
  ANNOTATION_AUDIENCES,
  type AnnotationAudience,
  MOTIVATIONS,
  type Motivation,
} from "@/lib/annotation/vocabulary";
import type { AnnotationAnswer } from "@/lib/answers/annotation";

/** What an editor is typing. `address`: of a link; kept while another motivation is chosen. */
export type SaidDraft = {
  motivation: Motivation;
  words: string;
  address: string;
  language: string;
  audience: AnnotationAudience;
};

export type Said = { motivation: Motivation; body: string; language: string | null; audience: AnnotationAudience };

export const NO_LANGUAGE = "";

export function emptyDraft(language: string, audience: AnnotationAudience = "editors"): SaidDraft {
  return { motivation: "comment", words: "", address: "", language, audience };
}

export function draftOf({ motivation, body, language, audience }: AnnotationAnswer): SaidDraft {
  const link = motivation === "link" ? parseLink(body) : null;
  const { address, words } = link ?? { address: "", words: body };
  return { motivation, words, address, language: language ?? NO_LANGUAGE, audience };
}

/** Null for what an older form left behind. */
export function parseDraft(stored: unknown): SaidDraft | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { motivation, words, address, language, audience } = stored as Record<string, unknown>;
  const [why, who] = [
    MOTIVATIONS.find((one) => one === motivation),
    ANNOTATION_AUDIENCES.find((one) => one === audience),
  ];
  const isText = typeof words === "string" && typeof address === "string" && typeof language === "string";
  return why && who && isText ? { motivation: why, words, address, language, audience: who } : null;
}

export function isTyped({ words, address }: SaidDraft): boolean {
  return words.trim() !== "" || address.trim() !== "";
}

/** What is sent. `origin`: of this site; a page of ours is kept by its path. */
export function toSaid({ motivation, words, address, language, audience }: SaidDraft, origin: string): Said {
  const body =
    motivation === "link" ? printLink({ address: ownPath(address.trim(), origin), words: words.trim() }) : words.trim();
  return { motivation, body, language: language === NO_LANGUAGE ? null : language, audience };
}

/** What the server would refuse, by the field it stands in. */
export function problemOf({ motivation, body }: Said): BodyProblem | null {
  return bodyProblem(motivation, body);
}

function ownPath(address: string, origin: string): string {
  if (!address.startsWith(`${origin}/`)) return address;
  const path = address.slice(origin.length).replace(/^\/(?:en|fr)(?=\/)/, "");
  return /^\/events\/[a-z0-9-]+$/.test(path) ? path : address;
}
