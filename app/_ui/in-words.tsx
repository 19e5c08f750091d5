"use client";

import { useLocale } from "next-intl";
import type { Words } from "@/lib/localised";

/** Words of the record, marked with their language where it is not the page's. */
export function InWords({ words }: { words: Words }) {
  const locale = useLocale();
  return words.language === locale ? words.text : <span lang={words.language}>{words.text}</span>;
}
