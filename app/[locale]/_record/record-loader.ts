import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { cache } from "react";
import { routing } from "@/app/_i18n/routing";
import { currentAudience } from "@/app/_session/session";
import type { Audience } from "@/lib/record-words";
import type { Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";

export type RecordPageProps = { params: Promise<{ locale: string; id: string }> };

/** Makes the loader of one record's page. The page and its head ask for the same record: one read. No such record: the written 404. */
export function recordLoader<T>(read: (audience: Audience, id: string, locale: Locale) => Promise<Result<T>>) {
  const readOnce = cache(read);
  return async (params: RecordPageProps["params"]): Promise<{ locale: Locale; record: T }> => {
    const { locale, id } = await params;
    if (!hasLocale(routing.locales, locale)) notFound();
    const found = await readOnce(await currentAudience(), id, locale);
    if (!found.ok) notFound();
    return { locale, record: found.value };
  };
}
