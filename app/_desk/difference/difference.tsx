import { useTranslations } from "next-intl";
import type { RecordNames } from "@/lib/answers/history";
import { recordChanges, type Versions } from "@/lib/record-changes/record-changes";
import { ChangeEntry } from "./change-entry";
import styles from "./difference.module.css";

type Props = Versions & {
  /** Of the records that the changes name: see `namedIn`. What has none is shown by its id. */
  names: RecordNames;
};

/** What differs between two versions of a record, in words: of whatever kind, under a save, in a history, in a conflict. */
export function Difference({ names, ...versions }: Props) {
  const t = useTranslations("difference");
  const changes = recordChanges(versions);
  if (changes.length === 0) return <p className={styles.none}>{t("none")}</p>;
  return (
    <ul className={styles.changes}>
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole
        <ChangeEntry key={at} change={change} names={names} />
      ))}
    </ul>
  );
}
