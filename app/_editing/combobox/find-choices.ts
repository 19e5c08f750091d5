import type { Choice } from "@/lib/answers/desk-event";
import { foldWords } from "@/lib/fold";

const MOST = 40;

/** The choices that hold every word typed, in a name or at the beginning of one: those whose name begins with it first. */
export function findChoices(choices: Choice[], typed: string): Choice[] {
  const asked = foldWords(typed);
  if (asked === "") return choices.slice(0, MOST);
  const words = asked.split(" ");
  const ranked = choices.flatMap((choice) => {
    const names = [choice.name, ...choice.also].map(foldWords);
    const fits = names.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)));
    return fits ? [{ choice, rank: names[0]?.startsWith(asked) ? 0 : names.includes(asked) ? 1 : 2 }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ choice }) => choice);
}
