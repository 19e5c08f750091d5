import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { RecordNames } from "@/lib/answers/history";
import type { Change } from "@/lib/record-changes/change";
import styles from "./difference.module.css";
import { SaidValue } from "./said-value";

const MOST = 4;

/** What differs, in one line: each field once, by how many of it changed, or by its one value. */
export function ChangeSummary({ changes, names }: { changes: Change[]; names: RecordNames }) {
  const t = useTranslations("difference");
  const fields = [...new Set(changes.map((change) => change.field))];
  if (fields.length === 0) return <span className={styles.none}>{t("none")}</span>;
  const shown = fields.slice(0, MOST);
  return (
    <span className={styles.summary}>
      {shown.map((field, at) => {
        const of = changes.filter((change) => change.field === field);
        const [only] = of;
        return (
          <Fragment key={field}>
            {at > 0 && "; "}
            {t(`field.${field}`)}
            {of.length > 1 && ` ${t("times", { count: of.length })}`}
            {of.length === 1 && only && <Only change={only} names={names} />}
          </Fragment>
        );
      })}
      {fields.length > MOST && ` ${t("more", { count: fields.length - MOST })}`}
    </span>
  );
}

/** The one change of a field: what it is about, or what it was and is, where that is short. */
function Only({ change: { about, how, lines }, names }: { change: Change; names: RecordNames }) {
  const t = useTranslations("difference");
  if (about) {
    return (
      <>
        {" "}
        (<SaidValue said={about} names={names} />, {t(`how.${how}`)})
      </>
    );
  }
  const [line] = lines;
  if (how === "moved") return ` (${t("how.moved")})`;
  if (lines.length !== 1 || line?.before == null || line.after === null || line.after.as === "text") return null;
  return (
    <>
      {" "}
      (<SaidValue said={line.before} names={names} /> → <SaidValue said={line.after} names={names} />)
    </>
  );
}
