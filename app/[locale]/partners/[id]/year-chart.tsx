import { useTranslations } from "next-intl";
import type { PartnerAnswer } from "@/lib/answers/relationship";
import { toYearBars, type YearBar } from "@/lib/year-bars";
import styles from "./year-chart.module.css";

/* Drawn in per cent of its width, so that it fits every screen while its words keep their size. CSS px: */
const YEAR = 72;
const ABOVE = 20;
const BARS = 96;
const BELOW = 24;

/** Contacts by year as bars, each leading to its year in the list below. */
export function YearChart({ years }: { years: PartnerAnswer["years"] }) {
  const t = useTranslations("partner");
  const { span, bars } = toYearBars(years);
  const undated = years.find((one) => one.year === null)?.count ?? 0;
  return (
    <figure>
      {bars.length > 0 && (
        <svg className={styles.chart} width={span * YEAR} height={ABOVE + BARS + BELOW}>
          <title>{t("byYear")}</title>
          <line x1="0" x2="100%" y1={ABOVE + BARS} y2={ABOVE + BARS} />
          {bars.map((bar) => (
            <a
              key={bar.year}
              href={`#y${bar.year}`}
              aria-label={t("bar", { year: String(bar.year), count: bar.count })}
            >
              <Bar bar={bar} />
            </a>
          ))}
        </svg>
      )}
      <figcaption className={styles.caption}>
        {undated > 0 && <>{t("undated", { count: undated })} </>}
        {t("counted")}
      </figcaption>
    </figure>
  );
}

function Bar({ bar: { year, count, x, width, middle, height, isNamed } }: { bar: YearBar }) {
  return (
    <>
      <rect className={styles.reach} x={`${x}%`} width={`${width}%`} y="0" height="100%" />
      {/* A drawing area of its own, so that heights are per cent of the bars alone. */}
      <svg y={ABOVE} height={BARS} width="100%" aria-hidden="true">
        <rect className={styles.bar} x={`${x}%`} width={`${width}%`} y={`${100 - height}%`} height={`${height}%`} />
        <text x={`${middle}%`} y={`${100 - height}%`} dy="-5">
          {count}
        </text>
      </svg>
      {isNamed && (
        <text className={styles.year} x={`${middle}%`} y={ABOVE + BARS + 18}>
          {year}
        </text>
      )}
    </>
  );
}
