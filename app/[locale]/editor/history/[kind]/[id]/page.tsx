import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { Difference } from "@/app/_desk/difference/difference";
import { Link, routing } from "@/app/_i18n/routing";
import { Compared } from "@/app/_review/history/compared";
import { RestoreForm } from "@/app/_review/history/restore-form";
import { RevisionList } from "@/app/_review/history/revision-list";
import { recordHref } from "@/app/_review/record-href";
import { requireSession } from "@/app/_session/require-session";
import { InWords } from "@/app/_ui/in-words";
import page from "@/app/_ui/record-page.module.css";
import { Notice } from "@/app/[locale]/_explorer/notice";
import { readHistory, readRevisions } from "@/db/read/desk/history";
import { readRecordNames } from "@/db/read/desk/record-names";
import { parseHistoryView, printHistoryView } from "@/lib/history-view";
import { namedIn, recordChanges } from "@/lib/record-changes/record-changes";
import { parseRecordRef } from "@/lib/record-ref";
import { restoredState } from "@/lib/restored-state";
import type { RawParams } from "@/lib/view";

type Props = {
  params: Promise<{ locale: string; kind: string; id: string }>;
  searchParams: Promise<RawParams>;
};

/** The history that the address asks for, once for the page and its head. */
const load = cache(async (locale: string, kind: string, id: string, before: number | null) => {
  const signedIn = await requireSession();
  const ref = parseRecordRef(`${kind}/${id}`);
  if (!hasLocale(routing.locales, locale) || ref === null) notFound();
  const history = await readHistory(signedIn, ref, { before, locale });
  if (!history.ok) notFound();
  return { signedIn, locale, history: history.value };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, kind, id } = await params;
  const { history } = await load(locale, kind, id, parseHistoryView(await searchParams).view.before);
  const t = await getTranslations("review.history");
  return { title: t("titleOf", { name: history.name.text }) };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { view, dropped } = parseHistoryView(await searchParams);
  const { locale: asked, kind, id } = await params;
  const { signedIn, locale, history } = await load(asked, kind, id, view.before);
  const t = await getTranslations("review");
  const { shown, restore, undo } = view;
  const numbers = [...(shown ? [shown.from, shown.to] : []), ...(restore === null ? [] : [restore, history.newest])];
  const found = new Map((await readRevisions(signedIn, history, numbers)).map((one) => [one.number, one]));
  const [from, to] = shown ? [found.get(shown.from) ?? null, found.get(shown.to)] : [];
  const [wanted, standing] = restore === null ? [] : [found.get(restore), found.get(history.newest)];
  const compared = [...(to ? [{ before: from?.after ?? null, after: to.after }] : [])];
  const back = wanted && standing ? [{ before: standing.after, after: wanted.after }] : [];
  const named = [...compared, ...back].flatMap((versions) =>
    namedIn(recordChanges({ kind: history.kind, ...versions })),
  );
  const authors = [...history.revisions, ...found.values()].map(({ who }) => `account/${who}`);
  const names = await readRecordNames([...named, ...authors], locale);
  const now = Date.now();
  return (
    <main id="content" className={page.page}>
      <p className={page.over}>
        {t("history.title")} · {t(`kind.${history.kind}`)}
      </p>
      <h1>
        <InWords words={history.name} />
      </h1>
      <p className={page.ways}>
        <Link href={recordHref(history)}>{t(`history.open.${history.kind}`)}</Link>
        <Link href="/editor/changes">{t("changes.title")}</Link>
      </p>
      <Notice dropped={dropped} failed={false} />
      {restore !== null && history.kind !== "account" && (
        <section className={page.section} aria-labelledby="restore">
          <h2 id="restore">{t("restore.title", { number: restore })}</h2>
          {wanted && standing && wanted.number < standing.number ? (
            <RestoreForm
              key={`${standing.number} ${wanted.number}`}
              account={signedIn.account.id}
              wish={{ kind: history.kind, id, seen: standing.number, number: wanted.number, undo }}
            >
              <p>{t("restore.willChange")}</p>
              <Difference
                kind={history.kind}
                before={standing.after}
                after={wanted.after}
                stateBefore={standing.state}
                stateAfter={restoredState(history.kind, standing.state, wanted.state, undo)}
                names={names}
              />
            </RestoreForm>
          ) : (
            <p>
              {t("restore.none", { number: restore })}{" "}
              <Link href={printHistoryView(history)}>{t("history.newest")}</Link>
            </p>
          )}
        </section>
      )}
      {to && <Compared from={from ?? null} to={to} newest={history.newest} names={names} now={now} />}
      {shown && !to && <p role="status">{t("history.noSuch", { number: shown.to })}</p>}
      <section className={page.section} aria-labelledby="revisions">
        <h2 id="revisions">{t("history.revisions", { count: history.newest })}</h2>
        <RevisionList key={printHistoryView(history, view)} history={history} view={view} names={names} now={now} />
      </section>
    </main>
  );
}
