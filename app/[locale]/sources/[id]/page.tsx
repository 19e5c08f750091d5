import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { cache } from "react";
import { routing } from "@/app/_i18n/routing";
import { SourceHead } from "@/app/_source/source-head";
import { SourceText } from "@/app/_source/source-text";
import { readSource } from "@/db/read/source";
import styles from "./source.module.css";

type Props = { params: Promise<{ locale: string; id: string }> };

// The page and its head ask for the same source: one read.
const readOnce = cache(readSource);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await load(params);
  return { title: source.title, description: `${source.publisher}, ${source.published}` };
}

export default async function SourcePage({ params }: Props) {
  const source = await load(params);
  return (
    <main id="content" className={styles.page}>
      <SourceHead source={source} />
      <SourceText source={source} />
    </main>
  );
}

async function load(params: Props["params"]) {
  const { locale, id } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const read = await readOnce(id, locale);
  if (!read.ok) notFound();
  return read.value;
}
