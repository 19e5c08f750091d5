"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useId, useState } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { bytesIn } from "./base64";
import type { KeptFile } from "./new-source-draft";
import styles from "./text-panel.module.css";

type Props = {
  from: "paste" | "file";
  onFrom: (from: "paste" | "file") => void;
  pasted: string;
  onPasted: (pasted: string) => void;
  file: KeptFile | null;
  /** Null: the file is taken away. */
  onFile: (file: File | null) => void;
  error: string | null;
};

const ACCEPTED = ".txt,.text,.md,.html,.htm,.xhtml,text/plain,text/html,application/xhtml+xml";

/** Where the text comes from: pasted, or a file that is chosen or dropped. What was pasted stays while a file is looked at. */
export function TextPanel({ from, onFrom, pasted, onPasted, file, onFile, error }: Props) {
  const t = useTranslations("intake.text");
  const id = useId();
  const [isOver, setOver] = useState(false);
  const handleDrop = (event: DragEvent) => {
    const [dropped] = event.dataTransfer.files;
    setOver(false);
    // Words that are dragged are left to the text field.
    if (!dropped) return;
    event.preventDefault();
    onFile(dropped);
  };
  const handleDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button does
    <div
      className={styles.panel}
      data-over={isOver || undefined}
      onDragOver={handleDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      <fieldset className={styles.ways}>
        <legend>{t("from")}</legend>
        {(["paste", "file"] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={`${id}-from`} checked={from === one} onChange={() => onFrom(one)} />
            {t(one)}
          </label>
        ))}
      </fieldset>
      {from === "paste" ? (
        <Field label={t("text")} hint={t("pasteHint")} error={error}>
          {(control) => (
            <textarea
              {...control}
              name="text"
              rows={14}
              className={styles.pasted}
              value={pasted}
              spellCheck={false}
              onChange={(event) => onPasted(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <Field label={t("choose")} hint={t("fileHint")} error={error}>
          {(control) => (
            <div className={styles.file}>
              <input
                {...control}
                type="file"
                accept={ACCEPTED}
                onChange={(event) => {
                  const [chosen] = event.target.files ?? [];
                  if (chosen) onFile(chosen);
                }}
              />
              {file && (
                <p>
                  <b>{file.name}</b> {t("size", { bytes: bytesIn(file.base64) })}{" "}
                  <Button look="quiet" onClick={() => onFile(null)}>
                    {t("remove")}
                  </Button>
                </p>
              )}
            </div>
          )}
        </Field>
      )}
    </div>
  );
}
