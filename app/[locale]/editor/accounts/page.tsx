import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { AccountList } from "@/app/_accounts/account-list";
import { Invitations } from "@/app/_accounts/invitations";
import { InviteForm } from "@/app/_accounts/invite-form";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import written from "@/app/_ui/written-page.module.css";
import { readAccounts, readAdminNames } from "@/db/read/desk/accounts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts");
  return { title: t("title") };
}

export default async function AccountsPage() {
  const { account } = await requireSession();
  const t = await getTranslations("accounts");
  if (account.role !== "admin") {
    const names = (await getFormatter()).list(await readAdminNames());
    return (
      <main id="content" className={written.page}>
        <h1>{t("forAdmins.title")}</h1>
        <p>{t("forAdmins.text", { names })}</p>
      </main>
    );
  }
  const { accounts, invitations } = await readAccounts();
  return (
    <main id="content" className={page.page}>
      <h1>{t("title")}</h1>
      <p className={page.sum}>{t("count", { count: accounts.length })}</p>
      <section className={page.section}>
        <h2>{t("list")}</h2>
        <AccountList accounts={accounts} own={account.id} />
      </section>
      <section className={page.section}>
        <h2>{t("invite.title")}</h2>
        <InviteForm />
      </section>
      {invitations.length > 0 && (
        <section className={page.section}>
          <h2>{t("invite.open")}</h2>
          <Invitations invitations={invitations} />
        </section>
      )}
    </main>
  );
}
