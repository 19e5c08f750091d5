import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import styles from "./fields.module.css";

/** What was found for a field: what would be put into it, and how that is shown. */
export type Found = { value: string; shown: string } | null;

/** Offers what was found, unless it stands in the field already. */
export function Suggestion({ found, value, onUse }: { found: Found; value: string; onUse: (value: string) => void }) {
  const t = useTranslations("intake.head");
  if (found === null || found.value === value.trim()) return null;
  return (
    <p className={styles.under}>
      {t("found", { words: found.shown })}{" "}
      <Button look="quiet" aria-label={t("useThis", { words: found.shown })} onClick={() => onUse(found.value)}>
        {t("use")}
      </Button>
    </p>
  );
}
