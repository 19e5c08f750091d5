"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { InWords } from "@/app/_ui/in-words";
import { KindGlyph } from "@/app/_ui/kind-glyph";
import { StateBadge } from "@/app/_ui/state-badge";
import { StatusSign } from "@/app/_ui/status-sign";
import type { ListEntry } from "@/lib/answers/list";
import styles from "./event-row.module.css";
import { OpenLink, type OpenProps } from "./open-link";
import { PartyNames } from "./party-names";

type Props = OpenProps & {
  entry: ListEntry;
  /** What the list it stands in says of the event besides. */
  children?: ReactNode;
  /** What a list of many pages asks of its rows. */
  row?: ComponentProps<"li">;
};

export function EventRow({ entry, children, row, ...open }: Props) {
  const t = useTranslations("words");
  return (
    <li {...row} className={styles.row} data-opened={open.opened === entry.id || undefined}>
      <p className={styles.when}>{entry.when}</p>
      <div className={styles.what}>
        <p className={styles.signs}>
          {entry.draft && <StateBadge state="draft" />}
          <span className={styles.kind}>
            <KindGlyph kind={entry.kind} /> {t(`kind.${entry.kind}`)}
          </span>
          <StatusSign status={entry.status} />
          <span>
            <PartyNames parties={entry.parties} />
          </span>
          {entry.place && (
            <span className={styles.place}>
              <span className="visually-hidden">{t("field.place")}: </span>
              {entry.place}
            </span>
          )}
        </p>
        <OpenLink id={entry.id} className={styles.title} {...open}>
          <InWords words={entry.title} />
        </OpenLink>
        {entry.summary.text && (
          <p className={styles.summary}>
            <InWords words={entry.summary} />
          </p>
        )}
        {children}
      </div>
    </li>
  );
}
