"use client";

import { useTranslations } from "next-intl";
import type { Facet } from "@/lib/answers/window";
import { FACET_PARAMS, type FacetParam } from "@/lib/view";
import { FacetList } from "./facet-list";
import type { FilterProps } from "./filter-props";
import styles from "./filters.module.css";
import { RangeForm } from "./range-form";
import { SearchForm } from "./search-form";

const OPEN_AT_FIRST: FacetParam[] = ["party", "kind", "status"];

export function Filters({ facets, ...props }: FilterProps & { facets: Facet[] }) {
  const t = useTranslations("filters");
  return (
    <div className={styles.filters}>
      <SearchForm {...props} />
      {FACET_PARAMS.map((param) => {
        const { values, more } = facets.find((facet) => facet.param === param) ?? { values: [], more: 0 };
        if (values.length === 0) return null;
        const open = OPEN_AT_FIRST.includes(param) || props.view[param].length > 0;
        return (
          <details key={param} open={open} className={styles.group}>
            <summary>{t(`facet.${param}`)}</summary>
            <FacetList param={param} values={values} more={more} {...props} />
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
