"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { InWords } from "@/app/_ui/in-words";
import { KindGlyph } from "@/app/_ui/kind-glyph";
import { StateBadge } from "@/app/_ui/state-badge";
import { StatusSign } from "@/app/_ui/status-sign";
import type { ListEntry } from "@/lib/answers/list";
import styles from "./event-table.module.css";
import { OpenLink, type OpenProps } from "./open-link";
import { PartyNames } from "./party-names";

/** `row`: what a table of many pages asks of its rows. */
export function TableRow({ entry, row, ...open }: OpenProps & { entry: ListEntry; row?: ComponentProps<"tr"> }) {
  const t = useTranslations("words.kind");
  return (
    <tr {...row} data-opened={open.opened === entry.id || undefined}>
      <td className={styles.when}>{entry.when}</td>
      <td className={styles.title}>
        {entry.draft && <StateBadge state="draft" />}{" "}
        <OpenLink id={entry.id} {...open}>
          <InWords words={entry.title} />
        </OpenLink>
      </td>
      <td>
        <PartyNames parties={entry.parties} />
      </td>
      <td className={styles.kind}>
        <KindGlyph kind={entry.kind} /> {t(entry.kind)}
      </td>
      <td>
        <StatusSign status={entry.status} />
      </td>
      <td>{entry.people.map((person) => person.name.text).join(", ")}</td>
      <td className={styles.number}>{entry.sources}</td>
    </tr>
  );
}
