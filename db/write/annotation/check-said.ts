import { Annotation } from "@/lib/annotation/annotation";
import { bodyProblem, parseLink } from "@/lib/annotation/body";
import type { AnnotationAudience, Motivation } from "@/lib/annotation/vocabulary";
import { fail, ok, type Result } from "@/lib/result";

/** What someone says, for which readers, and why. `language`: of the words, BCP 47. */
export type Said = {
  motivation: Motivation;
  body: string;
  language: string | null;
  audience: AnnotationAudience;
};

/** The words as they are stored. Fails with `invalid`, the field `body` naming a `BodyProblem`. */
export function checkSaid({ motivation, body: typed, language, audience }: Said): Result<Said> {
  const body = typed.replace(/\r\n?/g, "\n").trim();
  const problem = bodyProblem(motivation, body);
  if (problem !== null) return fail("invalid", `The words are refused: ${problem}.`, { body: problem });
  if (!Annotation.shape.language.safeParse(language).success) {
    return fail("invalid", "That is no language.", { language: "language" });
  }
  const isWordless = motivation === "link" && parseLink(body)?.words === "";
  return ok({ motivation, body, language: isWordless ? null : language, audience });
}
