"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useState } from "react";
import { InWords } from "@/app/_ui/in-words";
import { isPlainClick } from "@/app/_ui/plain-click";
import type { FacetValue } from "@/lib/answers/window";
import type { FacetParam } from "@/lib/view";
import styles from "./facet-list.module.css";
import type { FilterProps } from "./filter-props";
import { valueName } from "./value-name";

const SHOWN_AT_FIRST = 8;

/** `more`: values that the record has besides. */
type Props = FilterProps & { param: FacetParam; values: FacetValue[]; more: number };

/** The values of one facet as checkboxes that are links, so that they work before and without JavaScript. */
export function FacetList({ param, values, more, view, hrefOf, onChange }: Props) {
  const t = useTranslations();
  const [all, setAll] = useState(false);
  const chosen = view[param];
  const isShown = (value: FacetValue, index: number) => all || index < SHOWN_AT_FIRST || chosen.includes(value.id);

  const toggled = (id: string) => ({
    [param]: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id],
  });
  const handleClick = (event: MouseEvent, id: string) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onChange(toggled(id));
  };
  const handleKey = (event: KeyboardEvent, id: string) => {
    if (event.key !== " ") return;
    event.preventDefault();
    onChange(toggled(id));
  };
  return (
    <>
      <ul className={styles.values}>
        {values.map((value, index) => (
          <li key={value.id} className={isShown(value, index) ? undefined : styles.folded}>
            {/* biome-ignore lint/a11y/useSemanticElements: a link, because it must work without JavaScript */}
            <a
              href={hrefOf(toggled(value.id))}
              role="checkbox"
              aria-checked={chosen.includes(value.id)}
              className={styles.value}
              data-empty={value.count === 0 || undefined}
              onClick={(event) => handleClick(event, value.id)}
              onKeyDown={(event) => handleKey(event, value.id)}
            >
              <span className={styles.box} aria-hidden="true" />
              <span className={styles.name}>
                {value.name ? <InWords words={value.name} /> : valueName(t, param, value.id)}
              </span>
              <span className={styles.count}>{t("filters.count", { count: value.count })}</span>
            </a>
          </li>
        ))}
      </ul>
      {!values.every(isShown) && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t("filters.showAll", { count: values.length })}
        </button>
      )}
      {more > 0 && <p className={styles.rest}>{t("filters.more", { count: more })}</p>}
    </>
  );
}
