import type { Metadata } from "next";
import { SourceHead } from "@/app/_source/source-head";
import { SourceText } from "@/app/_source/source-text";
import { readSource } from "@/db/read/source";
import { type RecordPageProps, recordLoader } from "../../_record/record-loader";
import styles from "./source.module.css";

const load = recordLoader(readSource);

export async function generateMetadata({ params }: RecordPageProps): Promise<Metadata> {
  const { record: source } = await load(params);
  return { title: source.title, description: `${source.publisher}, ${source.published}` };
}

export default async function SourcePage({ params }: RecordPageProps) {
  const { record: source } = await load(params);
  return (
    <main id="content" className={styles.page}>
      <SourceHead source={source} />
      <SourceText source={source} />
    </main>
  );
}
