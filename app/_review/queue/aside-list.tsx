"use client";

import { useTranslations } from "next-intl";
import { ActNotice } from "@/app/_desk/act-notice";
import { Button } from "@/app/_desk/button";
import { Moment } from "@/app/_desk/moment";
import { useAct } from "@/app/_desk/use-act";
import { useRouter } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { AsideAnswer } from "@/lib/answers/queue";
import { sendBroughtBack } from "../actions";
import styles from "./aside-list.module.css";

/** What was looked at and left as it is, each with the way back into the queue. */
export function AsideList({ aside, now }: { aside: AsideAnswer[]; now: number }) {
  const t = useTranslations("review.aside");
  if (aside.length === 0) return null;
  return (
    <details className={styles.aside}>
      <summary>{t("title", { count: aside.length })}</summary>
      <ul>
        {aside.map((one) => (
          <AsideEntry key={`${one.kind} ${one.key}`} one={one} now={now} />
        ))}
      </ul>
    </details>
  );
}

function AsideEntry({ one: { kind, key, at, who, about }, now }: { one: AsideAnswer; now: number }) {
  const t = useTranslations("review.aside");
  const queue = useTranslations("review.queue");
  const router = useRouter();
  const act = useAct(sendBroughtBack);
  const bringBack = async () => {
    if ((await act.run({ kind, key }))?.ok) router.refresh();
  };
  return (
    <li>
      <p>
        {queue(`kind.${kind}`)}:{" "}
        {about.length === 0
          ? key
          : about.map((words, index) => (
              <span key={words.text + String(index)}>
                {index > 0 && " · "}
                <InWords words={words} />
              </span>
            ))}
      </p>
      <p className={styles.who}>
        {who ?? ""} <Moment at={at} now={now} />
      </p>
      <Button look="quiet" onClick={() => void bringBack()}>
        {t("bringBack")}
        <span className="visually-hidden">: {about[0]?.text ?? key}</span>
      </Button>
      <ActNotice act={act} />
    </li>
  );
}
