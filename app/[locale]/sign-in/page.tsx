import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import styles from "@/app/_accounts/door.module.css";
import { SignInForm } from "@/app/_accounts/sign-in-form";
import { pick } from "@/app/_i18n/pick";
import { currentSession } from "@/app/_session/session";
import { wayBack } from "@/lib/way-back";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ to?: unknown }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const to = wayBack((await searchParams).to);
  if ((await currentSession()) !== null) redirect(`/${(await params).locale}${to}`);
  const t = await getTranslations("signIn");
  return (
    <main id="content" className={styles.page}>
      <h1>{t("title")}</h1>
      <p className={styles.intro}>{t("intro")}</p>
      <NextIntlClientProvider messages={pick(await getMessages(), ["signIn"])}>
        <SignInForm to={to} />
      </NextIntlClientProvider>
      <p className={styles.foot}>{t("forgotten")}</p>
    </main>
  );
}
