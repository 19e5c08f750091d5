"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActNotice } from "@/app/_desk/act-notice";
import { Button } from "@/app/_desk/button";
import { Moment } from "@/app/_desk/moment";
import { useAct } from "@/app/_desk/use-act";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { RecordNames } from "@/lib/answers/history";
import type { QueueItem } from "@/lib/answers/queue";
import type { Result } from "@/lib/result";
import type { Locale } from "@/lib/vocabulary";
import { ItemFacts } from "./item-facts";
import { hrefOf, titleOf } from "./item-title";
import { LETTERS, type QueueAct } from "./queue-acts";
import styles from "./queue-item.module.css";

type Props = {
  item: QueueItem;
  /** What can be done with it here. */
  act: QueueAct | null;
  names: RecordNames;
  now: number;
  /** Done with, or about to be. */
  isGone: boolean;
  /** Before the act is sent. */
  onLeave: () => void;
  /** After it was answered; null: it was not. */
  onAnswer: (answer: Awaited<ReturnType<QueueAct["send"]>> | null) => void;
};

type Sent = { key: string; input: QueueAct };
const send = ({ key, input }: Sent): Promise<Result<{ revision: number } | null>> => input.send(key);

/** One thing that waits: enough to decide, what can be done at once, and the way to where it is worked on. */
export function QueueItemEntry({ item, act: queued, names, now, isGone, onLeave, onAnswer }: Props) {
  const t = useTranslations("review.queue");
  const locale = useLocale() as Locale;
  const act = useAct(send);
  const title = titleOf(item, locale);
  const handleAct = async (queued: QueueAct) => {
    onLeave();
    onAnswer(await act.run(queued));
  };
  const again = async () => {
    onLeave();
    const answer = await act.again();
    onAnswer(answer);
    return answer;
  };
  const code = act.failure && WORDED.find((one) => one === act.failure?.code);
  return (
    // What is sent but not answered is kept on the page, so that it is sent again when the connection is back.
    <li className={styles.item} data-item={item.key} data-kind={item.kind} hidden={isGone && act.state !== "offline"}>
      <h3 className={styles.title}>
        <Link href={hrefOf(item)} prefetch={false} data-open="">
          <InWords words={title} />
          {item.kind === "duplicate" && (
            <span className="visually-hidden">: {t("compareWith", { title: item.events[1].title.text })}</span>
          )}
        </Link>
      </h3>
      <ItemFacts item={item} names={names} />
      <p className={styles.made}>
        {item.who === null ? t("madeByDataset") : t("madeBy", { name: item.who })}
        {item.at > 0 && (
          <>
            , <Moment at={item.at} now={now} />
          </>
        )}
      </p>
      {queued && (
        <div className={styles.acts}>
          <Button
            onClick={() => void handleAct(queued)}
            aria-keyshortcuts={LETTERS[queued.verb].toUpperCase()}
            data-verb={queued.verb}
          >
            {t(`verb.${queued.verb}.${item.kind}`)} <kbd>{LETTERS[queued.verb].toUpperCase()}</kbd>
            <span className="visually-hidden">: {title.text}</span>
          </Button>
          {item.kind === "duplicate" && (
            <Link href={hrefOf(item)} prefetch={false} className={styles.merge}>
              {t("merge")}
              <span className="visually-hidden">: {title.text}</span>
            </Link>
          )}
          <ActNotice act={{ ...act, again }} words={code && t(`failure.${code}`)} />
        </div>
      )}
    </li>
  );
}

const WORDED = ["invalid", "conflict", "not-found"] as const;
