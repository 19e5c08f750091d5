import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import styles from "./conflict.module.css";
import { EMPTY_HEAD, type HeadValues } from "./head-values";

type Props = {
  mine: HeadValues;
  theirs: HeadValues;
  onTake: (changed: Partial<HeadValues>) => void;
  onSaveMine: () => void;
};

const FIELDS = Object.keys(EMPTY_HEAD) as (keyof HeadValues)[];

/** Two versions of a head, field by field where they differ; the editor says which of each is to stand, and confirms. */
export function HeadConflict({ mine, theirs, onTake, onSaveMine }: Props) {
  const t = useTranslations("intake");
  const different = FIELDS.filter((field) => mine[field] !== theirs[field]);
  return (
    <section className={styles.conflict} aria-label={t("conflict.label")}>
      {different.length === 0 && <p>{t("conflict.alike")}</p>}
      {different.length > 0 && (
        <ul>
          {different.map((field) => (
            <li key={field}>
              <h3>{t(`head.${field}`)}</h3>
              <dl>
                <dt>{t("conflict.theirs")}</dt>
                <dd>{theirs[field] || "–"}</dd>
                <dt>{t("conflict.mine")}</dt>
                <dd>{mine[field] || "–"}</dd>
              </dl>
              <Button look="quiet" onClick={() => onTake({ [field]: theirs[field] })}>
                {t("conflict.take")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={onSaveMine}>{t("conflict.save")}</Button>
    </section>
  );
}
