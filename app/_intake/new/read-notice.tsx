import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import styles from "./new-source.module.css";

type Props = { state: "none" | "reading" | "read" | "refused" | "lost" | "signed-out"; onAgain: () => void };

/** How the reading of the text stands; always there, so that a change of it is read out. */
export function ReadNotice({ state, onAgain }: Props) {
  const t = useTranslations("intake.state");
  return (
    <div role="status" className={styles.notice}>
      {state === "reading" && <p>{t("reading")}</p>}
      {state === "read" && <p>{t("read")}</p>}
      {(state === "lost" || state === "signed-out") && (
        <p>
          {t(state)}{" "}
          <Button look="quiet" onClick={onAgain}>
            {t("again")}
          </Button>
        </p>
      )}
    </div>
  );
}
