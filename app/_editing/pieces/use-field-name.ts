import { useTranslations } from "next-intl";
import type { Choices } from "@/lib/answers/desk-event";
import { fieldKind } from "@/lib/facts";

const REGISTRIES = { parties: "parties", participants: "people", topics: "topics" } as const;

/** Names a field by its path: "When", "Partner: France", "Commitment: c1". */
export function useFieldName(choices: Choices): (field: string) => string {
  const words = useTranslations("words");
  const t = useTranslations("editing");
  return (field) => {
    const kind = fieldKind(field);
    const id = field.slice(kind.length + 1);
    if (kind === "summary" || kind === "related") return t(`field.${kind}`);
    const name = words(`field.${kind}`);
    if (id === "") return name;
    const registry = REGISTRIES[kind as keyof typeof REGISTRIES];
    const subject = registry ? choices[registry].find((one) => one.id === id)?.name : undefined;
    return t("about", { field: name, subject: subject ?? id });
  };
}
