import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SourceAnswer } from "@/lib/answers/source";
import { type Family, type Piece, type ReaderParagraph, toReader } from "@/lib/reader";
import families from "./families.module.css";
import { LitReader } from "./lit-reader";
import { MarginNotes } from "./margin-notes";
import styles from "./text.module.css";

/** What a page puts into the margin of a paragraph, below what rests on it. */
type Beside = (paragraph: ReaderParagraph) => ReactNode;

/** The text exactly as it is stored, with what rests on it beside each paragraph. */
export function SourceText({ source, beside }: { source: SourceAnswer; beside?: Beside | undefined }) {
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
          <Margin beside={beside} paragraph={one} isFirstFurniture={one.furniture && !paragraphs[at - 1]?.furniture} />
        </div>
      ))}
    </LitReader>
  );
}

function Margin({
  paragraph,
  isFirstFurniture,
  beside,
}: {
  paragraph: ReaderParagraph;
  isFirstFurniture: boolean;
  beside: Beside | undefined;
}) {
  const t = useTranslations("source");
  const isBare = paragraph.notes.length === 0 && paragraph.slips.length === 0;
  if (!isFirstFurniture && isBare && beside === undefined) return null;
  return (
    <div className={styles.margin}>
      {isFirstFurniture && <p className={styles.furnitureNote}>{t("furniture")}</p>}
      <MarginNotes notes={paragraph.notes} slips={paragraph.slips} />
      {beside?.(paragraph)}
    </div>
  );
}

function PieceOfText({ piece }: { piece: Piece }) {
  const marked = piece.slip ? <span className={styles.slip}>{piece.text}</span> : piece.text;
  const plain = piece.furniture ? <span className={styles.furniture}>{marked}</span> : marked;
  const places = [...piece.begins.map((one) => `e=${one}`), ...piece.annotationsBegun.map((one) => `a=${one}`)];
  const annotated = piece.annotations.length > 0 ? styles.annotated : "";
  const shared = {
    "data-e": [...piece.evidence, ...piece.annotations].join(" "),
    "data-annotation-ends": piece.endsAnnotation ? "" : undefined,
  };
  if (piece.evidence.length > 0) {
    return (
      <Places ids={places}>
        <mark
          className={`${styles.passage} ${families[piece.families[0] ?? "what"]} ${annotated}`}
          data-n={piece.numbers.length > 0 ? piece.numbers.join(" ") : undefined}
          {...shared}
        >
          <Lines of={piece.families}>{marked}</Lines>
        </mark>
      </Places>
    );
  }
  if (piece.annotations.length === 0) return plain;
  return (
    <Places ids={places}>
      <span className={annotated} {...shared}>
        {plain}
      </span>
    </Places>
  );
}

/** Lets an address lead here, `#e=EVIDENCE` or `#a=ANNOTATION`, with or without JavaScript. */
function Places({ ids: [first, ...others], children }: { ids: string[]; children: ReactNode }) {
  if (first === undefined) return children;
  return (
    <span id={first} className={styles.place}>
      <Places ids={others}>{children}</Places>
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
