import { useTranslations } from "next-intl";
import { type PointerEvent, type RefObject, useLayoutEffect, useState } from "react";
import { fitPaneWidth, PANE_WIDTH, paneWidthAfterKey, usualPaneWidth } from "@/lib/pane-width";
import styles from "./pane.module.css";

const REMEMBERED = "entente.pane-width";

/** The edge between the page and the column: drag it, or move it with the arrow keys. The width is remembered. */
export function PaneEdge({ pane }: { pane: RefObject<HTMLElement | null> }) {
  const t = useTranslations("detail");
  // Null until the page is measured: the style sheet then gives the usual width.
  const [measured, setWidth] = useState<number | null>(null);
  const width = measured ?? PANE_WIDTH.usual;
  useLayoutEffect(() => {
    const remembered = readRemembered();
    const page = window.innerWidth;
    setWidth(remembered === null ? usualPaneWidth(page) : fitPaneWidth(remembered, page));
  }, []);
  useLayoutEffect(() => {
    if (measured !== null) pane.current?.style.setProperty("--pane-width", `${measured}px`);
  }, [pane, measured]);

  const resize = (wanted: number) => {
    const fitting = fitPaneWidth(wanted, window.innerWidth);
    setWidth(fitting);
    remember(fitting);
  };
  const handleMove = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const right = pane.current?.getBoundingClientRect().right ?? window.innerWidth;
    resize(right - event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved; this is a window splitter
    <div
      role="separator"
      tabIndex={0}
      className={styles.edge}
      aria-label={t("width")}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      // Else the browser may take the pull for a drag of selected words, and cancel it.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={handleMove}
      onDoubleClick={() => resize(usualPaneWidth(window.innerWidth))}
      onKeyDown={(event) => {
        const wanted = paneWidthAfterKey(event.key, width);
        if (wanted === null) return;
        event.preventDefault();
        resize(wanted);
      }}
    />
  );
}

// Storage may be refused (private windows, policies): the width is then simply not remembered.
function readRemembered(): number | null {
  try {
    const stored = window.localStorage.getItem(REMEMBERED);
    return stored === null ? null : Number(stored);
  } catch {
    return null;
  }
}

function remember(width: number) {
  try {
    window.localStorage.setItem(REMEMBERED, String(width));
  } catch {
    // See above.
  }
}
