"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { ENCODINGS, type Encoding, READINGS, type Reading } from "@/lib/intake/vocabulary";
import type { UnderstoodText } from "../understood-text";
import styles from "./understood.module.css";

type Props = {
  /** Null: nothing could be read. */
  read: UnderstoodText | null;
  encoding: Encoding | null;
  onEncoding: (encoding: Encoding | null) => void;
  reading: Reading | null;
  onReading: (reading: Reading | null) => void;
  encodingError: string | null;
  /** Whether the text comes from a file, whose encoding is not known for certain. */
  isFile: boolean;
  onEdit: () => void;
};

/** Characters of the preview: enough to see whether it was read rightly, and never the whole of a long text. */
const SHOWN = 6000;

/** What was understood of a text, and the choices by which the editor overrules it. */
export function Understood(props: Props) {
  const t = useTranslations("intake.read");
  const name = useTranslations("intake.encoding");
  const { read, encoding, onEncoding, reading, onReading, encodingError, isFile, onEdit } = props;
  return (
    <section className={styles.understood} aria-label={t("label")}>
      <div className={styles.choices}>
        {isFile && (
          <Field label={t("encoding")} error={encodingError}>
            {(control) => (
              <select
                {...control}
                value={encoding ?? ""}
                onChange={(event) => onEncoding((event.target.value as Encoding) || null)}
              >
                <option value="">{t("find")}</option>
                {ENCODINGS.map((one) => (
                  <option key={one} value={one}>
                    {name(one)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Field label={t("as")}>
          {(control) => (
            <select
              {...control}
              value={reading ?? ""}
              onChange={(event) => onReading((event.target.value as Reading) || null)}
            >
              <option value="">{t("find")}</option>
              {READINGS.map((one) => (
                <option key={one} value={one}>
                  {t(`reading.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {read && (
        <>
          <ul className={styles.facts}>
            {isFile && <li>{t("known", { encoding: name(read.encoding), reason: t(`reason.${read.reason}`) })}</li>}
            <li>{t(`is.${read.reading}`)}</li>
            <li>{t("words", { words: read.words })}</li>
            {read.byline && <li>{t("byline", { byline: read.byline })}</li>}
            {read.isNormalised && <li>{t("normalised")}</li>}
          </ul>
          {/* A plain text that was pasted stands above as it is. */}
          {(isFile || read.reading === "page") && (
            <>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach it */}
              <section className={styles.preview} tabIndex={0} aria-label={t("preview")}>
                <p lang={read.suggestions.language ?? undefined}>{clip(read.text)}</p>
              </section>
              {read.text.length > SHOWN && <p className={styles.soft}>{t("clipped")}</p>}
              <p>
                <Button look="quiet" onClick={onEdit}>
                  {t("edit")}
                </Button>{" "}
                <span className={styles.soft}>{t("editHint")}</span>
              </p>
            </>
          )}
        </>
      )}
    </section>
  );
}

function clip(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, "")} …` : text;
}
