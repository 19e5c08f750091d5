import { useTranslations } from "next-intl";
import { Moment } from "@/app/_desk/moment";
import type { RecordNames, RevisionLine } from "@/lib/answers/history";
import styles from "./revision-words.module.css";
import { Who } from "./who";

type Props = { revision: RevisionLine; names: RecordNames; now: number };

/** Who did what when, and why, in one line. */
export function RevisionWords({ revision, names, now }: Props) {
  const t = useTranslations("review");
  const { act, who, at, why } = revision;
  return (
    <span className={styles.words}>
      <b>{t(`act.${act}`)}</b>
      <span className={styles.who}>
        <Who id={who} names={names} />, <Moment at={at} now={now} exact />
      </span>
      {why && <q className={styles.why}>{why}</q>}
    </span>
  );
}
