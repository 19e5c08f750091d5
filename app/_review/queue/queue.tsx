"use client";

import { useLocale, useTranslations } from "next-intl";
import { startTransition, useCallback, useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import { useUndo } from "@/app/_desk/undo";
import { useRouter } from "@/app/_i18n/routing";
import type { QueueAnswer, QueueItem, QueueKind } from "@/lib/answers/queue";
import type { Locale } from "@/lib/vocabulary";
import { titleOf } from "./item-title";
import styles from "./queue.module.css";
import { actOn, type QueueAct, type RoomActs } from "./queue-acts";
import { QueueGroupSection } from "./queue-group";
import { QueueItemEntry } from "./queue-item";
import { QueueKinds } from "./queue-kinds";
import { usePending } from "./use-pending";
import { useQueue } from "./use-queue";
import { focusItem, neighbour, useQueueKeys } from "./use-queue-keys";

type Props = {
  answer: QueueAnswer;
  acts: RoomActs;
  /** The kind shown alone, after its first `from` items; null: all. */
  only: QueueKind | null;
  from: number;
  /** When the page was made, ms. */
  now: number;
};

/** Everything that waits for an editor, worked through item by item, with the keyboard alone if one likes. */
export function Queue({ answer, acts, only, from, now }: Props) {
  const t = useTranslations("review.queue");
  const locale = useLocale() as Locale;
  const router = useRouter();
  const offer = useUndo();
  const element = useRef<HTMLDivElement>(null);
  const rest = useRef<HTMLParagraphElement>(null);
  const lastUndo = useRef<(() => Promise<boolean>) | null>(null);
  const [said, setSaid] = useState("");
  const { gone, leave, comeBack, left } = useQueue(answer);
  const pending = usePending();

  const takeBack = useCallback(async () => {
    const undo = lastUndo.current;
    lastUndo.current = null;
    if (undo === null) return;
    offer(null);
    setSaid(t((await undo().catch(() => false)) ? "takenBack" : "notTakenBack"));
  }, [offer, t]);
  useQueueKeys(element, takeBack);

  const leaveWith = (item: QueueItem) => {
    const entry = element.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(item.key)}"]`) ?? null;
    const next =
      element.current && entry && (neighbour(element.current, entry, 1) ?? neighbour(element.current, entry, -1));
    if (next) focusItem(next);
    else rest.current?.focus();
    leave(item.key);
    pending.begin();
  };
  const settle = (item: QueueItem, act: QueueAct, answered: Awaited<ReturnType<QueueAct["send"]>> | null) => {
    pending.end();
    const { text } = titleOf(item, locale);
    if (!answered?.ok) {
      comeBack(item.key);
      setSaid(t("refused", { title: text }));
      return;
    }
    setSaid(t("left", { kind: item.kind, count: Math.max(0, (left.get(item.kind) ?? 1) - 1) }));
    const { undo } = act;
    const back =
      undo &&
      (async () => {
        const taken = await undo(answered.value);
        if (!taken.ok) return false;
        // Together: an item that came back before its newest revision would be refused whatever is done with it.
        startTransition(() => {
          router.refresh();
          comeBack(item.key);
        });
        return true;
      });
    lastUndo.current = back;
    offer(back && { done: t(`done.${act.verb}`, { title: text }), undo: back });
  };

  const shown = answer.groups.filter(({ kind }) => only === null || only === kind);
  const isEmpty = shown.every(({ kind }) => left.get(kind) === 0);
  return (
    <>
      <QueueKinds left={left} only={only} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div ref={element} className={styles.queue}>
        {!isEmpty && (
          <p className={styles.keys}>
            <Button onClick={() => element.current && focusItem(neighbour(element.current, null, 1))}>
              {t("begin")}
            </Button>{" "}
            <span>{t.rich("keys", { kbd: (chunks) => <kbd>{chunks}</kbd> })}</span>
          </p>
        )}
        {/* Takes the focus when the last item leaves, and so stands there before. */}
        <p ref={rest} tabIndex={-1} className={styles.rest} data-empty={isEmpty || undefined}>
          {isEmpty && t(only === null ? "empty" : "emptyKind")}
        </p>
        {pending.count > 0 && <p className={styles.saving}>{t("saving", { count: pending.count })}</p>}
        {shown.map((group) => (
          <QueueGroupSection key={group.kind} group={group} left={left.get(group.kind) ?? 0} only={only} from={from}>
            {group.items.map((item) => {
              const act = actOn(item, acts);
              return (
                <QueueItemEntry
                  key={item.key}
                  item={item}
                  act={act}
                  names={answer.names}
                  now={now}
                  isGone={gone.has(item.key)}
                  onLeave={() => leaveWith(item)}
                  onAnswer={(answered) => act && settle(item, act, answered)}
                />
              );
            })}
          </QueueGroupSection>
        ))}
      </div>
    </>
  );
}
