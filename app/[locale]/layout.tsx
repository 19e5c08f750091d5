import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "@/app/_data/query-provider";
import { pick } from "@/app/_i18n/pick";
import { READERS_NAMESPACES } from "@/app/_i18n/request";
import { routing } from "@/app/_i18n/routing";
import { currentSession } from "@/app/_session/session";
import { khmer, sans, serif } from "@/app/_ui/fonts";
import { SiteFoot } from "@/app/_ui/site-foot";
import { SiteHeader } from "@/app/_ui/site-header";
import { isTheme, THEME_COOKIE } from "@/app/_ui/theme";
import "@/app/_ui/tokens.css";
import "@/app/_ui/base.css";
// Used by the written 404 and error alone, but announced to the browser on every page: loaded, so that it does not complain.
import "@/app/_ui/written-page.module.css";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "shell" });
  return { title: { default: "Entente", template: "%s · Entente" }, description: t("description") };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f1e7" },
    { media: "(prefers-color-scheme: dark)", color: "#151412" },
  ],
};

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  // Reading the request makes every page dynamic, as the CSP's nonce demands.
  await headers();
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  const t = await getTranslations({ locale, namespace: "shell" });
  return (
    <html
      lang={locale}
      data-theme={isTheme(theme) ? theme : undefined}
      className={`${sans.variable} ${serif.variable} ${khmer.variable}`}
    >
      <body>
        <a className="skip-link" href="#content">
          {t("skip")}
        </a>
        <NextIntlClientProvider messages={pick(await getMessages(), READERS_NAMESPACES)}>
          <QueryProvider>
            <SiteHeader isSignedIn={(await currentSession()) !== null} />
            {children}
            <SiteFoot />
          </QueryProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
