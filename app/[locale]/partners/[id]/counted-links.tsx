import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { CountedName } from "@/lib/answers/relationship";
import styles from "./counted-links.module.css";

type Props = { title: string; names: CountedName[]; hrefOf: (id: string) => string };

/** Names under a heading, each with the number of contacts it stands for. Nothing where there are none. */
export function CountedLinks({ title, names, hrefOf }: Props) {
  const t = useTranslations("partner");
  if (names.length === 0) return null;
  return (
    <section className={styles.list}>
      <h2>{title}</h2>
      <ul>
        {names.map(({ id, name, count }) => (
          <li key={id}>
            <Link href={hrefOf(id)} prefetch={false}>
              <InWords words={name} />
            </Link>
            <span title={t("count", { count })}>
              <span aria-hidden="true">{t("number", { count })}</span>
              <span className="visually-hidden">{t("count", { count })}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
