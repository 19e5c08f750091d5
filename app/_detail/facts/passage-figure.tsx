import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { EvidenceAnswer } from "@/lib/answers/event";
import type { SourceLine } from "@/lib/answers/source";
import { isCutAfter, isCutBefore } from "@/lib/passage";
import styles from "./passage.module.css";
import { SourceTitle } from "./source-title";

/** The exact words among those around them, who published them, and how the fact follows from them. */
export function PassageFigure({ evidence, source }: { evidence: EvidenceAnswer; source: SourceLine | undefined }) {
  const t = useTranslations("detail");
  const words = useTranslations("words");
  const { passage, basis, note } = evidence;
  return (
    <figure className={styles.passage}>
      {passage && (
        <blockquote lang={passage.language}>
          <span className={isCutBefore(passage) ? styles.cutBefore : undefined}>{passage.before}</span>
          <mark>{passage.exact}</mark>
          <span className={isCutAfter(passage) ? styles.cutAfter : undefined}>{passage.after}</span>
        </blockquote>
      )}
      <figcaption>
        {source && (
          <p>
            {source.publisher}, <SourceTitle source={source} />, {source.published}
          </p>
        )}
        <p>
          <b>{words(`basis.${basis}`)}.</b> {note ? <InWords words={note} /> : words(`basisMeaning.${basis}`)}
        </p>
        {passage && (
          <p>
            <Link href={`/sources/${passage.source}#e=${evidence.id}`}>{t("inTheText")}</Link>
          </p>
        )}
      </figcaption>
    </figure>
  );
}
