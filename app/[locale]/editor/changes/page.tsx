import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Link, routing } from "@/app/_i18n/routing";
import { ChangeFilters } from "@/app/_review/changes/change-filters";
import { ChangeList } from "@/app/_review/changes/change-list";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { Notice } from "@/app/[locale]/_explorer/notice";
import { readChanges } from "@/db/read/desk/changes";
import { readAccountNames, readRecordNames } from "@/db/read/desk/record-names";
import { parseChangesView, printChangesView } from "@/lib/changes-view";
import { namedIn, recordChanges } from "@/lib/record-changes/record-changes";
import { printRecordRef } from "@/lib/record-ref";
import { type RawParams, toDropped } from "@/lib/view";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<RawParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review.changes");
  return { title: t("title") };
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const signedIn = await requireSession();
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations("review.changes");
  const { view, dropped } = parseChangesView(await searchParams);
  const { changes, next, lost } = await readChanges(signedIn, view);
  const names = await readRecordNames(
    [
      ...changes.flatMap((one) => [printRecordRef(one), `account/${one.who}`, ...namedIn(recordChanges(one))]),
      ...(view.record ? [printRecordRef(view.record)] : []),
    ],
    locale,
  );
  const isAdmin = signedIn.account.role === "admin";
  return (
    <main id="content" className={page.page}>
      <h1>{t("title")}</h1>
      <p className={page.intro}>{t("intro")}</p>
      <ChangeFilters view={view} accounts={await readAccountNames()} withAccounts={isAdmin} names={names} />
      <Notice dropped={[...dropped, ...(lost ? [toDropped("cursor", view.cursor ?? "")] : [])]} failed={false} />
      {changes.length === 0 ? (
        <p>
          {t("none")} <Link href="/editor/changes">{t("showAll")}</Link>
        </p>
      ) : (
        <ChangeList changes={changes} names={names} now={Date.now()} />
      )}
      <p className={page.ways}>
        {view.cursor !== null && (
          <Link href={printChangesView({ ...view, cursor: null })} prefetch={false}>
            {t("newest")}
          </Link>
        )}
        {next !== null && (
          <Link href={printChangesView({ ...view, cursor: next })} prefetch={false}>
            {t("older")}
          </Link>
        )}
      </p>
    </main>
  );
}
