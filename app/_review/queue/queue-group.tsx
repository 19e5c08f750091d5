import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/_i18n/routing";
import page from "@/app/_ui/record-page.module.css";
import type { QueueGroup, QueueKind } from "@/lib/answers/queue";
import { printQueueView } from "@/lib/queue-view";

type Props = { group: QueueGroup; left: number; only: QueueKind | null; from: number; children: ReactNode };

/** The items of one kind under its heading and number, and the way to the others of it. */
export function QueueGroupSection({ group: { kind, total, items }, left, only, from, children }: Props) {
  const t = useTranslations("review.queue");
  const shown = (only === null ? 0 : from) + items.length;
  return (
    <section className={page.section} aria-labelledby={`queue-${kind}`} hidden={left === 0} data-group={kind}>
      <h2 id={`queue-${kind}`}>{t("group", { kind, count: left })}</h2>
      <ol>{children}</ol>
      <p className={page.ways}>
        {only !== null && from > 0 && (
          <Link href={printQueueView({ only, from: 0 })} prefetch={false}>
            {t("first")}
          </Link>
        )}
        {total > shown && (
          <Link href={printQueueView({ only: kind, from: only === null ? 0 : shown })} prefetch={false}>
            {t("more", { count: total - shown })}
          </Link>
        )}
      </p>
    </section>
  );
}
