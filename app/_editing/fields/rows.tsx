"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Button } from "@/app/_desk/button";
import { useFormDesk } from "../editor/form-context";
import { FactBlock, ProblemOf } from "../pieces/fact-block";
import type { Change } from "../state/change-form";
import type { EventForm } from "../state/event-form";
import styles from "./fields.module.css";

type Lists = "parties" | "participants" | "topics" | "commitments" | "related";

type Props<L extends Lists> = {
  list: L;
  title: string;
  /** Of the button that adds a row. */
  add: string;
  rows: EventForm[L];
  /** What a new row says. */
  empty: EventForm[L][number];
  /** Where the evidence of a row is; "" for none. */
  fieldOf: (row: EventForm[L][number]) => string;
  children: (row: EventForm[L][number], at: number) => ReactNode;
};

/** A list of facts of one sort, each with its evidence. A new row takes the focus, and a dropped one gives it back. */
export function Rows<L extends Lists>({ list, title, add, rows, empty, fieldOf, children }: Props<L>) {
  const t = useTranslations("editing");
  const { change, nameOf } = useFormDesk();
  const section = useRef<HTMLElement>(null);
  const focus = (selector: string) => {
    // The row is drawn with the next frame.
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  const put = (at: number, value: EventForm[L][number]) => change({ do: "put", list, at, value } as Change);
  return (
    <section ref={section} className={styles.section} aria-label={title} data-field={list} tabIndex={-1}>
      <h2>{title}</h2>
      <ProblemOf field={list} />
      {rows.map((row, at) => {
        const field = fieldOf(row);
        const name = field === "" ? t("row", { number: at + 1 }) : nameOf(field);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name while nothing is picked in it
          <div key={at} data-row={at}>
            <FactBlock field={field} title={name}>
              {children(row, at)}
              <Button
                look="quiet"
                className={styles.drop}
                aria-label={t("dropRow", { name })}
                onClick={() => {
                  change({ do: "drop", list, at });
                  focus("[data-add]");
                }}
              >
                {t("drop")}
              </Button>
            </FactBlock>
          </div>
        );
      })}
      <Button
        data-add=""
        onClick={() => {
          put(rows.length, empty);
          focus(`[data-row="${rows.length}"] :is(input, select, textarea)`);
        }}
      >
        {add}
      </Button>
    </section>
  );
}
