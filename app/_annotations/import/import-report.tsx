import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import type { ImportLine } from "@/lib/annotation/web/import-line";
import styles from "./import.module.css";

const OUTCOMES = ["added", "orphan", "here", "refused"] as const;

/** What becomes of each annotation of a file, or became of it, refused ones with the reason. */
export function ImportReport({ lines, isDone }: { lines: ImportLine[]; isDone: boolean }) {
  const t = useTranslations("annotating.import");
  const counted = OUTCOMES.map((outcome) => ({
    outcome,
    count: lines.filter((one) => one.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  return (
    <>
      <ul className={styles.sum}>
        {counted.map(({ outcome, count }) => (
          <li key={outcome}>{t(`sum.${outcome}`, { count })}</li>
        ))}
      </ul>
      {lines.length === 0 && <p>{t("nothing")}</p>}
      <ol className={styles.lines}>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may name nothing, or the same twice
          <li key={at} data-outcome={line.outcome}>
            <b>{t(`outcome.${line.outcome}`)}</b> <code>{line.iri ?? t("unnamed")}</code>
            {line.refusal && (
              <p>
                {t(`reason.${line.refusal.reason}`)}
                {line.refusal.at && <span className={styles.at}> ({line.refusal.at})</span>}
              </p>
            )}
            {line.said && <Said said={line.said} isDone={isDone} />}
          </li>
        ))}
      </ol>
    </>
  );
}

function Said({ said, isDone }: { said: NonNullable<ImportLine["said"]>; isDone: boolean }) {
  const t = useTranslations("annotating.import");
  const { id, words, page, exact } = said;
  const [path, name] =
    "event" in page ? [`/events/${page.event}`, page.event] : [`/sources/${page.source}`, page.source];
  return (
    <>
      <p className={styles.words}>{words}</p>
      <p className={styles.at}>
        {t("on")} <Link href={path}>{name}</Link>
        {exact && <> “{exact}”</>}
        {isDone && (
          <>
            {" · "}
            <Link href={`/editor/annotations/${id}`}>{t("open")}</Link>
          </>
        )}
      </p>
    </>
  );
}
