import { useTranslations } from "next-intl";
import { wordDifference } from "@/lib/difference";

type Props = { before: string; after: string /** Of the words, BCP 47. */; language: string | null };

/** A wording with the words that went struck and those that came underlined, each named so where it is read out. */
export function TextDifference({ before, after, language }: Props) {
  const t = useTranslations("difference");
  return (
    <span lang={language ?? undefined}>
      {wordDifference(before, after).map(({ how, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are made anew as a whole
        if (how === "same") return <span key={at}>{text}</span>;
        const Mark = how === "removed" ? "del" : "ins";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces are made anew as a whole
          <span key={at}>
            <span className="visually-hidden"> {t(`mark.${how}`)} </span>
            <Mark>{text}</Mark>
          </span>
        );
      })}
    </span>
  );
}
