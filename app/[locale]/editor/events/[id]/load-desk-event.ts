import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { routing } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import { readDeskEvent } from "@/db/read/desk/event";
import type { SignedIn } from "@/db/read/desk/session";
import type { DeskEvent } from "@/lib/answers/desk-event";
import type { Locale } from "@/lib/vocabulary";

export type DeskEventParams = Promise<{ locale: string; id: string }>;

/** What each page about one event on the desk begins with. */
export async function loadDeskEvent(
  params: DeskEventParams,
): Promise<{ account: SignedIn["account"]; locale: Locale; event: DeskEvent }> {
  const { account } = await requireSession();
  const { locale, id } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const found = await readDeskEvent(id);
  if (!found.ok) notFound();
  return { account, locale, event: found.value };
}
