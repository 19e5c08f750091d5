import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { DossierQuote } from "@/lib/answers/dossier";
import type { SourceLine } from "@/lib/answers/source";
import { fieldKind } from "@/lib/facts";
import { groupBy } from "@/lib/group";
import styles from "./quotes.module.css";

type Props = { quotes: DossierQuote[]; sources: SourceLine[] };

/** The exact words on which the facts rest, numbered through. */
export function Quotes({ quotes, sources }: Props) {
  const t = useTranslations("dossier");
  return (
    <section className={styles.section} aria-labelledby="quotes">
      <h2 id="quotes">{t("quotes")}</h2>
      <ol className={styles.quotes}>
        {quotes.map((quote) => (
          <li key={quote.number} id={`q${quote.number}`}>
            <span className={styles.number}>[{quote.number}]</span>
            <div>
              <Words quote={quote} sources={sources} />
              <Grounds quote={quote} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What is quoted, and where it stands; a note of the editors says that it quotes nothing. */
function Words({ quote: { passage, backs }, sources }: { quote: DossierQuote; sources: SourceLine[] }) {
  const t = useTranslations("dossier");
  const at = sources.findIndex((one) => one.id === passage?.source);
  const source = sources[at];
  if (!passage || !source) return null;
  return (
    <blockquote>
      <q lang={passage.language}>{passage.exact}</q>{" "}
      <span className={styles.source}>
        <a href={`#r${at + 1}`} aria-label={t("reference", { number: at + 1 })}>
          R{at + 1}
        </a>
        &nbsp;{source.publisher}
        <span className={styles.way}>
          {" · "}
          <Link href={`/sources/${source.id}#e=${backs[0]?.evidence.id}`} prefetch={false}>
            {t("inTheText")}
          </Link>
        </span>
      </span>
    </blockquote>
  );
}

/** How the facts follow from the words, where the words do not simply say so. */
function Grounds({ quote: { passage, backs } }: { quote: DossierQuote }) {
  const t = useTranslations("dossier");
  const words = useTranslations("words");
  const format = useFormatter();
  const telling = backs.filter(({ evidence }) => evidence.basis !== "stated" || evidence.note !== null);
  const grounds = groupBy(telling, ({ evidence }) => `${evidence.basis} ${evidence.note?.text}`);
  return [...grounds].map(([key, ones]) => {
    const { basis = "stated", note = null } = ones[0]?.evidence ?? {};
    const facts = [...groupBy(ones, (one) => fieldKind(one.evidence.field))].map(([field, same]) => {
      const numbers = [...new Set(same.map((one) => String(one.event)))];
      return t("fact", { field: words(`field.${field}`), count: numbers.length, numbers: format.list(numbers) });
    });
    return (
      <p key={key} className={styles.ground}>
        <b>{words(`basis.${basis}`)}</b> ({facts.join("; ")}).{" "}
        {passage === null && `${words("basisMeaning.editorial")} `}
        {note && <InWords words={note} />}
      </p>
    );
  });
}
