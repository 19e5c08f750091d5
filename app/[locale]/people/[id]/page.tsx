import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/app/_i18n/routing";
import { EventsByYear } from "@/app/_list/events-by-year";
import { InWords } from "@/app/_ui/in-words";
import page from "@/app/_ui/record-page.module.css";
import { readPerson } from "@/db/read/person";
import { type RecordPageProps, recordLoader } from "../../_record/record-loader";
import { OfficeThere } from "./office-there";
import { Offices } from "./offices";
import styles from "./person.module.css";
import { Spellings } from "./spellings";

const load = recordLoader(readPerson);

export async function generateMetadata({ params }: RecordPageProps): Promise<Metadata> {
  const { record: person } = await load(params);
  const t = await getTranslations("person");
  const name = person.name.text;
  return { title: name, description: t("description", { name, count: person.total }) };
}

export default async function PersonPage({ params }: RecordPageProps) {
  const { record: person } = await load(params);
  const t = await getTranslations("person");
  return (
    <main id="content" className={page.page}>
      <header>
        <p className={page.over}>{t("over")}</p>
        <h1 lang={person.name.language}>{person.name.text}</h1>
        <Spellings aliases={person.aliases} />
        {person.note && (
          <p className={page.intro}>
            <InWords words={person.note} />
          </p>
        )}
        <p className={page.sum}>{t("sum", { count: person.total })}</p>
        <p className={page.ways}>
          <Link href={`/?person=${person.id}`}>{t("onTimeline")}</Link>
          <a href={`/api/events?person=${person.id}`}>{t("json")}</a>
        </p>
      </header>
      <section className={page.section}>
        <h2>{t("offices")}</h2>
        <p className={styles.intro}>{t("officesIntro")}</p>
        <Offices person={person} />
      </section>
      <section className={page.section}>
        <h2>{t("contacts")}</h2>
        {person.total > person.events.length && (
          <p className={styles.intro}>
            {t("newest", { count: person.events.length, total: person.total })}{" "}
            <Link href={`/?view=list&person=${person.id}`}>{t("all")}</Link>
          </p>
        )}
        {person.total === 0 && <p className={page.soft}>{t("none")}</p>}
        <EventsByYear
          entries={person.events}
          noteOf={({ id }) => <OfficeThere held={person.offices.filter((one) => one.events.includes(id))} />}
        />
      </section>
    </main>
  );
}
