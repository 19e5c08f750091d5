"use client";

import { useTranslations } from "next-intl";
import type { Facet } from "@/lib/answers";
import { FACET_PARAMS, type FacetParam, type View } from "@/lib/view";
import { FacetList } from "./facet-list";
import styles from "./filters.module.css";
import { RangeForm } from "./range-form";
import { SearchForm } from "./search-form";

export type FilterProps = {
  view: View;
  /** The address of this view changed by a patch: every filter is a link, with or without JavaScript. */
  hrefOf: (patch: Partial<View>) => string;
  onChange: (patch: Partial<View>) => void;
};

const OPEN_AT_FIRST: FacetParam[] = ["party", "kind", "status"];

export function Filters({ facets, ...props }: FilterProps & { facets: Facet[] }) {
  const t = useTranslations("filters");
  return (
    <div className={styles.filters}>
      <SearchForm {...props} />
      {FACET_PARAMS.map((param) => {
        const values = facets.find((facet) => facet.param === param)?.values ?? [];
        if (values.length === 0) return null;
        const open = OPEN_AT_FIRST.includes(param) || props.view[param].length > 0;
        return (
          <details key={param} open={open} className={styles.group}>
            <summary>{t(`facet.${param}`)}</summary>
            <FacetList param={param} values={values} {...props} />
          </details>
        );
      })}
      <details open className={styles.group}>
        <summary>{t("range.title")}</summary>
        <RangeForm {...props} />
      </details>
    </div>
  );
}
