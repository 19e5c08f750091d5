"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ListEntry } from "@/lib/answers/list";
import { byMonth, placeOf } from "../by-month";
import list from "../event-list.module.css";
import { EventRow } from "../event-row";
import styles from "./long.module.css";
import type { LongProps, Rows, ShownRow } from "./rows";
import { useLongRows } from "./use-long-rows";

/** `opens`: the headings that stand above it as its own, rather than above a row left out. */
type Line = ShownRow & { entry: ListEntry | undefined; bounds: ListEntry["bounds"]; opens: "year" | "month" | null };

/** The list of many pages, as `EventList`: only the rows near the window stand in it, under their headings. */
export function LongList(props: LongProps) {
  const { rows, spot: _spot, onSight: _onSight, onRest: _onRest, ...open } = props;
  const t = useTranslations("list");
  const format = useFormatter();
  const { shown, tail, measure, heightAt, setFrame } = useLongRows(props, heightOf);
  const rowOf = ({ index, gap, entry, opens }: Line) => {
    const row = {
      ref: measure,
      "data-index": index,
      "data-row": entry?.id,
      "data-opens": opens ?? undefined,
      "aria-posinset": (rows.before ?? 0) + index + 1,
      "aria-setsize": rows.before === null ? -1 : rows.total,
      style: opens === null && gap > 0 ? { marginBlockStart: gap } : undefined,
    };
    if (entry) return <EventRow key={entry.id} entry={entry} row={row} {...open} />;
    return <li key={index} {...row} className={styles.waiting} style={{ ...row.style, height: heightAt(index) }} />;
  };
  return (
    <div ref={setFrame} className={`${list.list} ${styles.list}`}>
      {byMonth(linesOf(shown, rows)).map(({ year, months }) => {
        const first = months[0]?.entries[0];
        const opensYear = first?.opens === "year";
        return (
          <section key={first?.index} className={list.year} data-continued={!opensYear || undefined}>
            {opensYear && <Gap height={first.gap} />}
            <h2 className={opensYear ? undefined : "visually-hidden"}>{year ?? t("undated")}</h2>
            {months.map(({ month, entries }) => {
              const [uppermost] = entries;
              return (
                <div key={uppermost?.index} className={list.month}>
                  {uppermost?.opens === "month" && <Gap height={uppermost.gap} />}
                  <h3 className={uppermost?.opens ? undefined : "visually-hidden"}>
                    {month === null
                      ? t("someMonth")
                      : format.dateTime(new Date(Date.UTC(2000, month, 1)), { month: "long" })}
                  </h3>
                  <ul>{entries.map(rowOf)}</ul>
                </div>
              );
            })}
          </section>
        );
      })}
      <Gap height={tail} />
    </div>
  );
}

/** The room of rows left out. `height` in px. */
function Gap({ height }: { height: number }) {
  return height > 0 && <div aria-hidden="true" style={{ height }} />;
}

function linesOf(shown: ShownRow[], rows: Rows): Line[] {
  // A row that is not read stands under the heading of the one above it.
  let bounds: ListEntry["bounds"] = shown.flatMap(({ index }) => rows.at(index) ?? [])[0]?.bounds ?? NEVER;
  return shown.map((one) => {
    const entry = rows.at(one.index);
    bounds = entry?.bounds ?? bounds;
    return { ...one, entry, bounds, opens: opensOf(one.index, rows) };
  });
}

const NEVER: ListEntry["bounds"] = [null, null, null, null];

function opensOf(index: number, rows: Rows): Line["opens"] {
  if (index === 0) return "year";
  const [entry, above] = [rows.at(index), rows.at(index - 1)];
  if (entry === undefined || above === undefined) return null;
  const [place, other] = [placeOf(entry), placeOf(above)];
  if (place.year !== other.year) return "year";
  return place.month === other.month ? null : "month";
}

function heightOf(row: HTMLElement): number {
  const { top, bottom } = row.getBoundingClientRect();
  const { opens } = row.dataset;
  if (opens === undefined) return bottom - top;
  const [year, month] = [row.closest("section"), row.closest("ul")?.parentElement];
  if (opens === "month") return bottom - topOf(month?.querySelector("h3"));
  return bottom - topOf(year?.querySelector("h2")) + (year ? Number.parseFloat(getComputedStyle(year).marginTop) : 0);
}

function topOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().top ?? 0;
}
