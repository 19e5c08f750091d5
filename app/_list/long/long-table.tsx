"use client";

import { type SortProps, TableFrame } from "../table-frame";
import { TableRow } from "../table-row";
import styles from "./long.module.css";
import type { LongProps, ShownRow } from "./rows";
import { useLongRows } from "./use-long-rows";

const COLUMN_COUNT = 7;

/** The table of many pages: only the rows near the window stand in it. */
export function LongTable({ sort, hrefOfSort, onSort, ...props }: LongProps & SortProps) {
  const { rows, spot: _spot, onSight: _onSight, onRest: _onRest, ...open } = props;
  const { shown, tail, measure, heightAt, setFrame } = useLongRows(props, heightOf);
  const rowOf = ({ index }: ShownRow) => {
    const entry = rows.at(index);
    const row = {
      ref: measure,
      "data-index": index,
      "data-row": entry?.id,
      "aria-rowindex": (rows.before ?? 0) + index + 2,
    };
    if (entry !== undefined) return <TableRow key={entry.id} entry={entry} row={row} {...open} />;
    return (
      <tr key={index} {...row} className={styles.waiting}>
        <td colSpan={COLUMN_COUNT} style={{ height: heightAt(index) }} />
      </tr>
    );
  };
  return (
    <TableFrame
      sort={sort}
      hrefOfSort={hrefOfSort}
      onSort={onSort}
      rowCount={rows.before === null ? -1 : rows.total + 1}
    >
      <tbody ref={setFrame}>
        {shown.flatMap((one) => [one.gap > 0 && <Gap key={`gap-${one.index}`} height={one.gap} />, rowOf(one)])}
        {tail > 0 && <Gap height={tail} />}
      </tbody>
    </TableFrame>
  );
}

/** The room of rows left out. `height` in px. */
function Gap({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: no row of a table takes the focus
    <tr aria-hidden="true" className={styles.gap}>
      <td colSpan={COLUMN_COUNT} style={{ height }} />
    </tr>
  );
}

function heightOf(row: HTMLElement): number {
  return row.getBoundingClientRect().height;
}
