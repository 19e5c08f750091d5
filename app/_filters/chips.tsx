"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { InWords } from "@/app/_ui/in-words";
import { isPlainClick } from "@/app/_ui/plain-click";
import type { Facet } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import { FACET_PARAMS, hasFilters, type View } from "@/lib/view";
import styles from "./chips.module.css";
import type { FilterProps } from "./filter-props";
import { valueName } from "./value-name";

type Chip = { key: string; label: string; name: Words | string; without: Partial<View> };

const NONE: Partial<View> = {
  ...Object.fromEntries(FACET_PARAMS.map((param) => [param, []])),
  q: "",
  from: null,
  to: null,
  certain: false,
};

/** What the set is limited by, each removable, and all at once. */
export function Chips({ facets, view, hrefOf, onChange }: FilterProps & { facets: Facet[] }) {
  const t = useTranslations();
  if (!hasFilters(view)) return null;
  const handle = (patch: Partial<View>) => (event: MouseEvent<HTMLElement>) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    nextOf(event.currentTarget)?.focus({ preventScroll: true });
    onChange(patch);
  };
  return (
    <ul className={styles.chips} aria-label={t("filters.chosen")}>
      {chipsOf(view, facets, t).map(({ key, label, name, without }) => (
        <li key={key}>
          <a href={hrefOf(without)} onClick={handle(without)} className={styles.chip}>
            <span className="visually-hidden">{t("filters.remove")} </span>
            <span className={styles.label}>{label}</span>
            <span className={styles.name}>{typeof name === "string" ? name : <InWords words={name} />}</span>
            <span aria-hidden="true" className={styles.cross}>
              ×
            </span>
          </a>
        </li>
      ))}
      <li>
        <a href={hrefOf(NONE)} onClick={handle(NONE)} className={styles.clear}>
          {t("filters.clear")}
        </a>
      </li>
    </ul>
  );
}

/** Where the focus goes from a chip that is about to go: to the one after it, and from the last to the search. */
function nextOf(chip: HTMLElement): HTMLElement | null | undefined {
  const chips = [...(chip.closest("ul")?.querySelectorAll<HTMLElement>("a") ?? [])];
  // Two are one chip and "Clear all", which go together.
  if (chips.length <= 2 || chip === chips.at(-1)) return document.querySelector<HTMLElement>("search input[name=q]");
  return chips[chips.indexOf(chip) + 1];
}

function chipsOf(view: View, facets: Facet[], t: ReturnType<typeof useTranslations>): Chip[] {
  const chips: Chip[] = FACET_PARAMS.flatMap((param) =>
    view[param].map((id) => ({
      key: `${param}=${id}`,
      label: t(`filters.facet.${param}`),
      name:
        facets.find((facet) => facet.param === param)?.values.find((value) => value.id === id)?.name ??
        valueName(t, param, id),
      without: { [param]: view[param].filter((one) => one !== id) },
    })),
  );
  if (view.q) chips.push({ key: "q", label: t("filters.search.label"), name: view.q, without: { q: "" } });
  if (view.from) chips.push({ key: "from", label: t("filters.range.from"), name: view.from, without: { from: null } });
  if (view.to) chips.push({ key: "to", label: t("filters.range.to"), name: view.to, without: { to: null } });
  if (view.certain && (view.from || view.to))
    chips.push({
      key: "certain",
      label: t("filters.range.title"),
      name: t("filters.range.certain"),
      without: { certain: false },
    });
  return chips;
}
