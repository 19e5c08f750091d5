import { useTranslations } from "next-intl";
import { type PointerEvent, type RefObject, useRef, useState } from "react";
import styles from "./pane.module.css";

/** So far, in px, the sheet must be pulled for the pull to mean something. */
const PULL = 48;

type Props = { pane: RefObject<HTMLElement | null>; onClose: () => void };

/** The handle of the sheet on a narrow screen: a press makes it taller or lower, a pull down closes it. */
export function SheetGrip({ pane, onClose }: Props) {
  const t = useTranslations("detail");
  const [tall, setTall] = useState(false);
  const from = useRef<number | null>(null);
  const pulled = useRef(false);

  const pull = (by: number) => pane.current?.style.setProperty("--pull", `${Math.max(0, by)}px`);
  const grow = (taller: boolean) => {
    setTall(taller);
    pane.current?.toggleAttribute("data-tall", taller);
  };
  const handleUp = (event: PointerEvent<HTMLElement>) => {
    const by = event.clientY - (from.current ?? event.clientY);
    from.current = null;
    pull(0);
    pulled.current = Math.abs(by) >= PULL;
    if (by >= PULL && tall) grow(false);
    else if (by >= PULL) onClose();
    else if (by <= -PULL) grow(true);
  };
  return (
    <button
      type="button"
      className={styles.grip}
      aria-label={t(tall ? "lower" : "taller")}
      onPointerDown={(event) => {
        from.current = event.clientY;
        pulled.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      // Else the browser may take the pull for a drag of selected words, and cancel it.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={(event) => from.current !== null && pull(event.clientY - from.current)}
      onPointerUp={handleUp}
      onPointerCancel={() => {
        from.current = null;
        pull(0);
      }}
      onClick={() => {
        if (!pulled.current) grow(!tall);
        pulled.current = false;
      }}
    />
  );
}
