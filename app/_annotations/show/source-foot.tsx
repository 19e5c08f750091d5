import { useTranslations } from "next-intl";
import { toThreads } from "@/lib/annotation/threads";
import type { SourceAnswer } from "@/lib/answers/source";
import styles from "./annotation.module.css";
import { ExportLink } from "./export-link";
import { OrphanQuote } from "./orphan-quote";
import { Permalink } from "./permalink";
import { ReadThread } from "./read-thread";

/** Below a text: what was said of words that are not in it any more, and the way to take all that is said of it along. */
export function SourceFoot({ source }: { source: SourceAnswer }) {
  const t = useTranslations("annotation");
  if (source.annotations.length === 0) return null;
  const orphans = toThreads(source.annotations).filter(
    ({ annotation: { target } }) => "source" in target && target.place === null,
  );
  return (
    <footer>
      {orphans.length > 0 && (
        <section className={styles.section}>
          <h2>{t("orphans", { count: orphans.length })}</h2>
          <ul className={styles.threads}>
            {orphans.map((thread) => (
              <li key={thread.annotation.id}>
                <ReadThread thread={thread} about={<OrphanQuote annotation={thread.annotation} />}>
                  <Permalink id={thread.annotation.id} />
                </ReadThread>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ExportLink of={`source=${source.id}`} />
    </footer>
  );
}
