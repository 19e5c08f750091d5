import { useTranslations } from "next-intl";
import type { RecordNames } from "@/lib/answers/history";
import type { Change, Line } from "@/lib/record-changes/change";
import styles from "./difference.module.css";
import { SaidValue } from "./said-value";
import { TextDifference } from "./text-difference";

/** One thing that differs: what it is, what became of it, and beneath it each of its parts that differ. */
export function ChangeEntry({ change, names }: { change: Change; names: RecordNames }) {
  const t = useTranslations("difference");
  const { field, about, how, lines } = change;
  return (
    <li className={styles.change} data-how={how}>
      <p className={styles.head}>
        <b>{t(`field.${field}`)}</b>
        {about && (
          <span>
            {how === "added" && <Marked as="ins" said={about} names={names} />}
            {how === "removed" && <Marked as="del" said={about} names={names} />}
            {(how === "changed" || how === "moved") && <SaidValue said={about} names={names} />}
          </span>
        )}
        {(about !== null || how === "moved") && <small>{t(`how.${how}`)}</small>}
      </p>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={`${line.part} ${line.language}`}>
              <LineDifference line={line} names={names} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function LineDifference({ line: { part, language, before, after }, names }: { line: Line; names: RecordNames }) {
  const t = useTranslations("difference");
  const words = useTranslations("words.language");
  const label = [...(part ? [t(`part.${part}`)] : []), ...(isKnown(language) ? [words(language)] : [])].join(", ");
  return (
    <>
      {label && <span className={styles.label}>{label}</span>}
      <span className={styles.value}>
        {before?.as === "text" && after?.as === "text" ? (
          <TextDifference before={before.text} after={after.text} language={after.language} />
        ) : (
          <>
            {before && <Marked as="del" said={before} names={names} />}
            {before && after && (
              <span aria-hidden="true" className={styles.arrow}>
                →
              </span>
            )}
            {after && <Marked as="ins" said={after} names={names} />}
          </>
        )}
      </span>
    </>
  );
}

/** A value that went or came: struck or underlined, and named so where it is read out. */
function Marked({ as: Mark, said, names }: { as: "del" | "ins"; said: Line["before"]; names: RecordNames }) {
  const t = useTranslations("difference");
  if (said === null) return null;
  return (
    <>
      <span className="visually-hidden">{t(Mark === "del" ? "mark.removed" : "mark.added")} </span>
      <Mark>
        <SaidValue said={said} names={names} />
      </Mark>
    </>
  );
}

function isKnown(language: string | null): language is "en" | "fr" | "km" {
  return language === "en" || language === "fr" || language === "km";
}
