"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskSource } from "@/db/read/desk/source";
import { FurnitureForm } from "./furniture/furniture-form";
import { HeadForm } from "./head/head-form";
import { PublishForm } from "./publish-form";
import styles from "./source-desk.module.css";

/** One source at work. Its parts are saved each by itself, and share the number of the newest revision that is known here. */
export function SourceDesk({ source, account }: { source: DeskSource; account: string }) {
  const t = useTranslations("intake.desk");
  const [revision, setRevision] = useState(source.revision);
  const common = { source, account, revision, onRevision: setRevision };
  return (
    <>
      {source.state === "draft" && <PublishForm {...common} />}
      <section className={styles.part} aria-labelledby="source-furniture">
        <h2 id="source-furniture">{t("furniture")}</h2>
        <FurnitureForm {...common} />
      </section>
      <section className={styles.part} aria-labelledby="source-head">
        <h2 id="source-head">{t("head")}</h2>
        <HeadForm {...common} />
      </section>
    </>
  );
}
