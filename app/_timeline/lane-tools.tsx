"use client";

import { useTranslations } from "next-intl";
import type { Lane } from "@/lib/answers/window";
import styles from "./lane-tools.module.css";
import type { LaneChoice } from "./use-lane-choice";

type Props = {
  lanes: Lane[];
  /** Lanes that are not answered. */
  more: number;
  choice: LaneChoice;
  onChoose: (choice: LaneChoice) => void;
};

/** The order of the lanes, and the folding of all of them. */
export function LaneTools({ lanes, more, choice, onChoose }: Props) {
  const t = useTranslations("timeline");
  const { byName, folded } = choice;
  const allFolded = lanes.length > 0 && lanes.every(({ id }) => folded.has(id));
  const order = (name: boolean) => (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={byName === name}
      onClick={() => onChoose({ byName: name, folded })}
    >
      {t(name ? "order.name" : "order.activity")}
    </button>
  );
  return (
    <fieldset className={styles.tools} aria-label={t("laneTools")}>
      <span aria-hidden="true">{t("order.by")}</span>
      {order(false)}
      {order(true)}
      <button
        type="button"
        className={styles.tool}
        onClick={() => onChoose({ byName, folded: new Set(allFolded ? [] : lanes.map(({ id }) => id)) })}
      >
        {t(allFolded ? "unfoldAll" : "foldAll")}
      </button>
      {more > 0 && <span>{t("moreLanes", { count: more })}</span>}
    </fieldset>
  );
}
