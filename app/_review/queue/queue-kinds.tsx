import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { QUEUE_KINDS, type QueueKind } from "@/lib/answers/queue";
import { printQueueView } from "@/lib/queue-view";
import styles from "./queue.module.css";

/** How much of each kind waits, each a way to that kind alone. */
export function QueueKinds({ left, only }: { left: ReadonlyMap<QueueKind, number>; only: QueueKind | null }) {
  const t = useTranslations("review.queue");
  const all = [...left.values()].reduce((sum, count) => sum + count, 0);
  return (
    <nav aria-label={t("kinds")} className={styles.kinds}>
      <ul>
        <Kind label={t("all")} count={all} href={printQueueView({ only: null, from: 0 })} isHere={only === null} />
        {QUEUE_KINDS.map((kind) => (
          <Kind
            key={kind}
            label={t(`kind.${kind}`)}
            count={left.get(kind) ?? 0}
            href={printQueueView({ only: kind, from: 0 })}
            isHere={only === kind}
          />
        ))}
      </ul>
    </nav>
  );
}

function Kind({ label, count, href, isHere }: { label: string; count: number; href: string; isHere: boolean }) {
  const t = useTranslations("review.queue");
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={isHere ? "page" : undefined}
        data-empty={count === 0 || undefined}
      >
        {label} <b>{t("number", { count })}</b>
      </Link>
    </li>
  );
}
