import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import { fieldKind } from "@/lib/facts";
import type { Note, NotedFact, ReaderParagraph } from "@/lib/reader";
import families from "./families.module.css";
import styles from "./notes.module.css";

/** What rests on a paragraph: each fact by the number of its passage, each a way to its event. */
export function MarginNotes({ notes, slips }: Pick<ReaderParagraph, "notes" | "slips">) {
  const t = useTranslations("source");
  return (
    <>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note.event.id}>
              <Link href={`/events/${note.event.id}`} prefetch={false} className={styles.event}>
                <InWords words={note.event.title} />
              </Link>
              <span className={styles.when}>, {note.event.when}</span>
              <ul className={styles.facts}>
                {note.facts.map((fact) => (
                  <li key={fact.evidence}>
                    <FactLink note={note} fact={fact} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {slips.map(({ exact, note }) => (
        <p key={exact} className={styles.slip}>
          <b>{t("slip")}</b> <InWords words={note} />
        </p>
      ))}
    </>
  );
}

function FactLink({ note, fact }: { note: Note; fact: NotedFact }) {
  const t = useTranslations("source");
  const words = useTranslations("words");
  const field = words(`field.${fieldKind(fact.field)}`);
  const label = fact.subject ? t("about", { field, subject: fact.subject.text }) : field;
  return (
    <Link
      href={`/events/${note.event.id}`}
      prefetch={false}
      className={styles.fact}
      data-e={fact.evidence}
      data-event={note.event.id}
      aria-label={t("fact", { field: label, number: fact.number, exact: fact.exact, event: note.event.title.text })}
    >
      <span className={styles.number}>{fact.number}</span>
      <span className={`${styles.label} ${families.line} ${families[fact.family]}`}>{label}</span>
      {fact.basis !== "stated" && <em>{words(`basis.${fact.basis}`).toLowerCase()}</em>}
    </Link>
  );
}
