import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SourceAnswer } from "@/lib/answers/source";
import { type Family, type Piece, type ReaderParagraph, toReader } from "@/lib/reader";
import families from "./families.module.css";
import { LitReader } from "./lit-reader";
import { MarginNotes } from "./margin-notes";
import styles from "./text.module.css";

/** The text exactly as it is stored, with what rests on it beside each paragraph. */
export function SourceText({ source }: { source: SourceAnswer }) {
  const paragraphs = toReader(source);
  return (
    <LitReader className={styles.reader}>
      {paragraphs.map((one, at) => (
        <div key={one.start} className={styles.row}>
          <p className={styles.paragraph} lang={source.language} data-source-text="">
            {one.pieces.map((piece) => (
              <PieceOfText key={piece.start} piece={piece} />
            ))}
            <span className={styles.break}>{one.breakAfter}</span>
          </p>
          <Margin paragraph={one} isFirstFurniture={one.furniture && !paragraphs[at - 1]?.furniture} />
        </div>
      ))}
    </LitReader>
  );
}

function Margin({ paragraph, isFirstFurniture }: { paragraph: ReaderParagraph; isFirstFurniture: boolean }) {
  const t = useTranslations("source");
  if (!isFirstFurniture && paragraph.notes.length === 0 && paragraph.slips.length === 0) return null;
  return (
    <div className={styles.margin}>
      {isFirstFurniture && <p className={styles.furnitureNote}>{t("furniture")}</p>}
      <MarginNotes notes={paragraph.notes} slips={paragraph.slips} />
    </div>
  );
}

function PieceOfText({ piece }: { piece: Piece }) {
  const marked = piece.slip ? <span className={styles.slip}>{piece.text}</span> : piece.text;
  if (piece.evidence.length === 0) return piece.furniture ? <span className={styles.furniture}>{marked}</span> : marked;
  return (
    <Places evidence={piece.begins}>
      <mark
        className={`${styles.passage} ${families[piece.families[0] ?? "what"]}`}
        data-e={piece.evidence.join(" ")}
        data-n={piece.numbers.length > 0 ? piece.numbers.join(" ") : undefined}
      >
        <Lines of={piece.families}>{marked}</Lines>
      </mark>
    </Places>
  );
}

/** Lets an address lead here, `#e=EVIDENCE`, with or without JavaScript. */
function Places({ evidence: [first, ...others], children }: { evidence: string[]; children: ReactNode }) {
  if (first === undefined) return children;
  return (
    <span id={`e=${first}`} className={styles.place}>
      <Places evidence={others}>{children}</Places>
    </span>
  );
}

/** A line for each sort of fact; each outer one lies lower. */
function Lines({ of, children }: { of: Family[]; children: ReactNode }) {
  const outer = of.at(-1);
  if (outer === undefined) return children;
  return (
    <span className={`${styles[`level${of.length - 1}`]} ${families.line} ${families[outer]}`}>
      <Lines of={of.slice(0, -1)}>{children}</Lines>
    </span>
  );
}
