import { notFound, redirect } from "next/navigation";
import { hasLocale } from "next-intl";
import { cache } from "react";
import { routing } from "@/app/_i18n/routing";
import { currentAudience } from "@/app/_session/session";
import type { Audience } from "@/lib/record-words";
import type { Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";

export type RecordPageProps = { params: Promise<{ locale: string; id: string }> };

/**
 * Makes the loader of one record's page. The page and its head ask for the same record: one read. No such record: the
 * written 404, unless `whither` knows the path, without the language, at which it is now.
 */
export function recordLoader<T>(
  read: (audience: Audience, id: string, locale: Locale) => Promise<Result<T>>,
  whither: (audience: Audience, id: string) => Promise<string | null> = async () => null,
) {
  const readOnce = cache(read);
  return async (params: RecordPageProps["params"]): Promise<{ locale: Locale; record: T }> => {
    const { locale, id } = await params;
    if (!hasLocale(routing.locales, locale)) notFound();
    const audience = await currentAudience();
    const found = await readOnce(audience, id, locale);
    if (found.ok) return { locale, record: found.value };
    const path = await whither(audience, id);
    if (path === null) notFound();
    redirect(`/${locale}${path}`);
  };
}
