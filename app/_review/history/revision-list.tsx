import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import { Link } from "@/app/_i18n/routing";
import type { HistoryAnswer, RecordNames } from "@/lib/answers/history";
import { type HistoryView, printHistoryView } from "@/lib/history-view";
import { RevisionWords } from "../revision-words";
import styles from "./revision-list.module.css";

type Props = { history: HistoryAnswer; view: HistoryView; names: RecordNames; now: number };

/** Every revision of a record; any two can be chosen and compared. Needs no JavaScript. */
export function RevisionList({ history, view, names, now }: Props) {
  const t = useTranslations("review.history");
  const { revisions, newest, next } = history;
  const [first, second] = revisions;
  const chosen = view.shown ?? { from: second?.number ?? 0, to: first?.number ?? newest };
  const isComparable = newest > 1;
  return (
    <form method="get" className={styles.list}>
      {view.before !== null && <input type="hidden" name="before" value={view.before} />}
      {isComparable && (
        <p className={styles.columns} aria-hidden="true">
          <span>{t("from")}</span>
          <span>{t("to")}</span>
        </p>
      )}
      <ol>
        {revisions.map((revision) => {
          const { number } = revision;
          const isShown = view.shown?.to === number && view.shown.from === number - 1;
          return (
            <li key={number} className={styles.revision} data-revision={number}>
              {isComparable && (
                <span className={styles.choice}>
                  {(["from", "to"] as const).map((end) => (
                    <input
                      key={end}
                      type="radio"
                      name={end}
                      value={number}
                      defaultChecked={chosen[end] === number}
                      aria-label={t(`choose.${end}`, { number })}
                    />
                  ))}
                </span>
              )}
              <div className={styles.told}>
                <Link
                  href={printHistoryView(history, { shown: { from: number - 1, to: number }, before: view.before })}
                  prefetch={false}
                  aria-current={isShown ? "true" : undefined}
                  className={styles.number}
                >
                  {t("revision", { number })}
                </Link>
                <RevisionWords revision={revision} names={names} now={now} />
                {number === newest && <p className={styles.standing}>{t("standing")}</p>}
                {number !== newest && history.kind !== "account" && (
                  <p>
                    <Link href={printHistoryView(history, { restore: number })} prefetch={false}>
                      {t("restore")}
                      <span className="visually-hidden"> {t("ofRevision", { number })}</span>
                    </Link>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <p className={styles.foot}>
        {isComparable && <Button type="submit">{t("compare")}</Button>}
        {view.before !== null && (
          <Link href={printHistoryView(history)} prefetch={false}>
            {t("newest")}
          </Link>
        )}
        {next !== null && (
          <Link href={printHistoryView(history, { before: next })} prefetch={false}>
            {t("older")}
          </Link>
        )}
      </p>
    </form>
  );
}
