import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ChangePasswordForm } from "@/app/_accounts/change-password-form";
import { OwnSessions } from "@/app/_accounts/own-sessions";
import { routing } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { type ListedSession, readSessions } from "@/db/read/desk/own-account";
import { deviceOf } from "@/lib/device";
import { exactly } from "@/lib/moment-words";
import { shortAddress } from "@/lib/network-address";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts");
  return { title: t("ownTitle") };
}

type Props = { params: Promise<{ locale: string }> };

export default async function OwnAccountPage({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const { account, session } = await requireSession();
  const t = await getTranslations("accounts");
  const shown = ({ id, address, userAgent, createdAt }: ListedSession) => {
    const { browser, system } = deviceOf(userAgent ?? "");
    const known = browser && system ? "both" : browser ? "browser" : system ? "system" : "unknown";
    const names = { browser: browser ?? "", system: system ?? "" };
    return {
      id,
      device: t(`device.${known}`, names),
      since: exactly(createdAt, locale),
      address: address && shortAddress(address),
      isThis: id === session,
    };
  };
  return (
    <main id="content" className={page.page}>
      <h1>{account.name}</h1>
      <p className={page.intro}>
        {account.email} · {t(`role.${account.role}`)}
      </p>
      <section className={page.section}>
        <h2>{t("sessions.title")}</h2>
        <OwnSessions sessions={(await readSessions(account.id)).map(shown)} />
      </section>
      <section className={page.section}>
        <h2>{t("password.title")}</h2>
        <ChangePasswordForm email={account.email} />
      </section>
    </main>
  );
}
