import type { AnnotationAnswer } from "../answers/annotation";
import type { Annotation } from "./annotation";
import { isPassage } from "./target";

const ACCOUNT = /^urn:entente:account:(.+)$/;

/**
 * What an act answered, as reads answer it. `before`: how the annotation was shown until then, whose target stands:
 * whether its words are still in the text, no act on its words tells.
 */
export function answerOf(
  { revision, annotation }: { revision: number; annotation: Annotation },
  before: AnnotationAnswer | null,
): AnnotationAnswer {
  const { id, target, motivation, body, language, replyTo, audience, state, creator, created, modified } = annotation;
  return {
    ...{ id, revision, motivation, body, language, replyTo, audience, state, created },
    target: before?.target ?? shown(target),
    creator: before?.creator ?? { account: ACCOUNT.exec(creator.id ?? "")?.[1] ?? null, name: creator.name },
    modified: modified === created ? null : modified,
  };
}

function shown(target: Annotation["target"]): AnnotationAnswer["target"] {
  if (!isPassage(target)) return target;
  const { source, start, end, exact } = target;
  return { source, place: start === null || end === null ? null : { start, end }, exact };
}
