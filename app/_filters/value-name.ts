import type { useTranslations } from "next-intl";
import type { FacetParam } from "@/lib/view";

/** The name of a value whose words are the interface's, not the record's. */
export function valueName(t: ReturnType<typeof useTranslations>, param: FacetParam, id: string): string {
  if (param === "kind") return t(`words.kind.${id}`);
  if (param === "status") return t(`words.status.${id}`);
  if (param === "level") return t(`words.level.${id}`);
  return id;
}
