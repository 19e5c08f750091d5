import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import styles from "@/app/_accounts/door.module.css";
import { JoinForm } from "@/app/_accounts/join-form";
import { pick } from "@/app/_i18n/pick";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.join");
  return { title: t("title.code") };
}

/** Where one-time links lead: the first admin's, invitations and new passwords. */
export default async function JoinPage() {
  return (
    <main id="content" className={styles.page}>
      <NextIntlClientProvider messages={pick(await getMessages(), ["signIn"])}>
        <JoinForm />
      </NextIntlClientProvider>
    </main>
  );
}
