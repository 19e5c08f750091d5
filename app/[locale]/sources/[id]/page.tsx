import type { Metadata } from "next";
import { currentSession } from "@/app/_session/session";
import { SourceHead } from "@/app/_source/source-head";
import { readSource } from "@/db/read/source";
import { editorOf } from "@/lib/annotation/editor";
import { type RecordPageProps, recordLoader } from "../../_record/record-loader";
import { AnnotatedText } from "./annotated-text";
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
      <AnnotatedText source={source} editor={editorOf(await currentSession())} />
    </main>
  );
}
