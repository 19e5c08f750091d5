import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Choices } from "@/lib/answers/desk-event";
import { fieldKind } from "@/lib/facts";
import { inLanguage, type Localised } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";

const REGISTRIES = { parties: "parties", participants: "people", topics: "topics" } as const;
const LONGEST = 48;

/** Names a field by its path: "When", "Party: France", "Commitment: A joint study …". */
export function useFieldName(
  choices: Choices,
  commitments: readonly { id: string; what: Localised }[],
): (field: string) => string {
  const words = useTranslations("words");
  const t = useTranslations("editing");
  const locale = useLocale() as Locale;
  return useCallback(
    (field) => {
      const kind = fieldKind(field);
      const id = field.slice(kind.length + 1);
      if (kind === "summary" || kind === "related") return t(`field.${kind}`);
      const name = words(`field.${kind}`);
      if (id === "") return name;
      const registry = REGISTRIES[kind as keyof typeof REGISTRIES];
      const what = kind === "commitments" ? commitments.find((one) => one.id === id)?.what : undefined;
      const subject = registry
        ? choices[registry].find((one) => one.id === id)?.name
        : what && clip(inLanguage(what, locale).text);
      return t("about", { field: name, subject: subject || id });
    },
    [choices, commitments, words, t, locale],
  );
}

function clip(words: string): string {
  const points = Array.from(words);
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 2).join("")} …` : words;
}
