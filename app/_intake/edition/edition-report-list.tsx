import { useTranslations } from "next-intl";
import { InWords } from "@/app/_ui/in-words";
import type { EditionReport, Fate } from "@/lib/answers/edition-report";
import styles from "./edition.module.css";

/** What a correction does: how many passages go along unseen, and each of those that an editor must look at. */
export function EditionReportList({ report }: { report: EditionReport }) {
  const t = useTranslations("intake.edition");
  const { fates } = report;
  const of = (how: Fate["how"]) => fates.filter((one) => one.how === how);
  return (
    <section className={styles.report} aria-labelledby="edition-report">
      <h2 id="edition-report">{t("report")}</h2>
      <p role="status">
        {t("sum", {
          same: of("same").length,
          moved: of("moved").length,
          changed: of("changed").length,
          orphans: of("orphan").length,
        })}
        {report.lost > 0 && ` ${t("lost", { lost: report.lost })}`}
      </p>
      {of("orphan").length > 0 && (
        <>
          <h3>{t("orphans")}</h3>
          <p className={styles.hint}>{t("orphansHint")}</p>
          <Fates fates={of("orphan")} />
        </>
      )}
      {of("changed").length > 0 && (
        <>
          <h3>{t("changed")}</h3>
          <Fates fates={of("changed")} />
        </>
      )}
    </section>
  );
}

function Fates({ fates }: { fates: Fate[] }) {
  const t = useTranslations("intake.edition");
  return (
    <ul className={styles.fates}>
      {fates.map((one) => (
        <li key={one.id}>
          <p>
            {one.event ? <InWords words={one.event.title} /> : t("annotation")}
            {one.field && ` · ${one.field}`}
            {one.how === "orphan" && ` · ${t(`reason.${one.reason}`)}`}
          </p>
          <blockquote>
            <span className={styles.label}>{t("before")}</span> {one.before}
          </blockquote>
          {"after" in one && (
            <blockquote>
              <span className={styles.label}>{t("after")}</span> {one.after}
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
