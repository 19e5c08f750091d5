"use client";

import { useTranslations } from "next-intl";
import type { Choices } from "@/lib/answers/desk-event";
import type { EventRecord } from "@/lib/event";
import type { Conflict, Side } from "@/lib/event-merge/event-merge";
import { CellWords, useCellName } from "./cell-words";
import styles from "./conflict.module.css";

type Props = {
  conflicts: Conflict[];
  decided: Readonly<Record<string, Side>>;
  onDecide: (field: string, side: Side) => void;
  /** Names of the sides, in the order in which they are offered. */
  sides: readonly (readonly [Side, string])[];
  choices: Choices;
  /** Of either side, to name them. */
  commitments: EventRecord["commitments"];
};

/** What both sides say differently, each with the versions to choose from. */
export function Decisions({ conflicts, decided, onDecide, sides, choices, commitments }: Props) {
  const t = useTranslations("editing.conflict");
  const nameOf = useCellName(choices, commitments);
  return conflicts.map((one) => {
    const name = nameOf(one.field, [one.base, one.mine, one.theirs]);
    return (
      <fieldset
        key={one.field}
        className={styles.decision}
        data-decided={decided[one.field] !== undefined || undefined}
      >
        <legend>{name}</legend>
        <div className={styles.sides}>
          {sides.map(([side, label]) => (
            <label key={side}>
              <input
                type="radio"
                name={`decide ${one.field}`}
                checked={decided[one.field] === side}
                onChange={() => onDecide(one.field, side)}
              />
              <span>
                <b>{label}</b>
                <span className={styles.value}>
                  <CellWords cell={one.field} value={one[side]} choices={choices} />
                </span>
              </span>
            </label>
          ))}
        </div>
        {decided[one.field] === undefined && <p className={styles.open}>{t("choose")}</p>}
      </fieldset>
    );
  });
}
