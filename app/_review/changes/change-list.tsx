import { useTranslations } from "next-intl";
import { ChangeSummary } from "@/app/_desk/difference/change-summary";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { RecordNames, RevisionAnswer } from "@/lib/answers/history";
import { printHistoryView } from "@/lib/history-view";
import { recordChanges } from "@/lib/record-changes/record-changes";
import { printRecordRef } from "@/lib/record-ref";
import { RevisionWords } from "../revision-words";
import styles from "./change-list.module.css";

type Props = { changes: RevisionAnswer[]; names: RecordNames; now: number };

/** Changes of whatever records, each with what changed in one line. Needs no JavaScript. */
export function ChangeList({ changes, names, now }: Props) {
  return (
    <ol className={styles.list}>
      {changes.map((revision) => (
        <li key={`${printRecordRef(revision)} ${revision.number}`} data-change={printRecordRef(revision)}>
          <ChangedRecord revision={revision} names={names} />
          <div className={styles.told}>
            <RevisionWords revision={revision} names={names} now={now} />
          </div>
          <p className={styles.summary}>
            {revision.before === null ? (
              <New revision={revision} />
            ) : (
              <ChangeSummary changes={recordChanges({ ...revision, stateAfter: revision.state })} names={names} />
            )}
          </p>
          <WayBack revision={revision} />
        </li>
      ))}
    </ol>
  );
}

function New({ revision }: { revision: RevisionAnswer }) {
  const t = useTranslations("review.changes");
  return t("new", { kind: revision.kind });
}

function ChangedRecord({ revision, names }: { revision: RevisionAnswer; names: RecordNames }) {
  const t = useTranslations("review");
  const { kind, id, number } = revision;
  const name = names[printRecordRef(revision)];
  return (
    <h2 className={styles.record}>
      <small>{t(`kind.${kind}`)}</small>{" "}
      <Link href={printHistoryView(revision, { shown: { from: number - 1, to: number } })} prefetch={false}>
        {name ? <InWords words={name} /> : id}
      </Link>{" "}
      <small>{t("changes.revision", { number })}</small>
    </h2>
  );
}

/** To the version before: as an undo of the newest change, else as one of many. */
function WayBack({ revision }: { revision: RevisionAnswer }) {
  const t = useTranslations("review.changes");
  const { kind, number, isNewest } = revision;
  if (number === 1 || kind === "account") return null;
  return (
    <p className={styles.back}>
      <Link href={printHistoryView(revision, { restore: number - 1, undo: isNewest })} prefetch={false}>
        {isNewest ? t("undo") : t("before")}
      </Link>
    </p>
  );
}
