"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { Button } from "./button";
import styles from "./undo.module.css";

/** What was done, in words, and the act that takes it back: a revision of its own. Answers whether it did. */
type Offer = { done: string; undo: () => Promise<boolean> };

const Offering = createContext<(offer: Offer | null) => void>(() => {});

/** Offers to take back what was just done, until it is dismissed or the next thing is done. Inside `DeskMessages`. */
export function useUndo(): (offer: Offer | null) => void {
  return useContext(Offering);
}

type Standing = { offer: Offer; state: "offered" | "undoing" | "undone" | "failed" };

/** Shows what `useUndo` offers. It has no time limit: whoever reads slowly can still take it back. */
export function Undo({ children }: { children: ReactNode }) {
  const t = useTranslations("desk");
  const [standing, setStanding] = useState<Standing | null>(null);
  const offer = useCallback(
    (next: Offer | null) =>
      setStanding((now) => {
        if (next !== null) return { offer: next, state: "offered" };
        // Taking back is an act itself, and has yet to say how it went.
        return now?.state === "undoing" ? now : null;
      }),
    [],
  );

  const takeBack = async ({ offer }: Standing) => {
    setStanding({ offer, state: "undoing" });
    const isUndone = await offer.undo().catch(() => false);
    setStanding((now) => (now?.offer === offer ? { offer, state: isUndone ? "undone" : "failed" } : now));
  };
  return (
    <Offering value={offer}>
      {children}
      <div role="status" className={styles.place}>
        {standing && (
          <div className={styles.toast}>
            <span>{standing.state === "offered" ? standing.offer.done : t(`undo.${standing.state}`)}</span>
            {(standing.state === "offered" || standing.state === "failed") && (
              <Button look="quiet" onClick={() => void takeBack(standing)}>
                {t("undo.undo")}
              </Button>
            )}
            <Button look="quiet" onClick={() => setStanding(null)}>
              {t("undo.dismiss")}
            </Button>
          </div>
        )}
      </div>
    </Offering>
  );
}
