import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PersonForm } from "@/app/_editing/person/person-form";
import { Link } from "@/app/_i18n/routing";
import { requireSession } from "@/app/_session/require-session";
import page from "@/app/_ui/record-page.module.css";
import { readDeskPerson } from "@/db/read/desk/person";
import { inLanguage } from "@/lib/localised";
import type { Locale } from "@/lib/vocabulary";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("editing.person");
  return { title: t("title") };
}

export default async function EditPersonPage({ params }: Props) {
  const { account } = await requireSession();
  const { locale, id } = await params;
  const found = await readDeskPerson(id);
  if (!found.ok) notFound();
  const { person, revision } = found.value;
  const t = await getTranslations("editing.person");
  return (
    <main id="content" className={page.page}>
      <p className={page.ways}>
        <Link href={`/people/${id}`}>{t("read")}</Link>
      </p>
      <h1>{inLanguage(person.names, locale as Locale).text}</h1>
      <p className={page.intro}>{t("intro")}</p>
      <PersonForm account={account.id} person={person} revision={revision} />
    </main>
  );
}
