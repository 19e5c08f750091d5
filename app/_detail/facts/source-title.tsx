import type { SourceLine } from "@/lib/answers/source";

/** A title that is not the source's own stands in square brackets. */
export function SourceTitle({ source }: { source: SourceLine }) {
  if (source.titleBasis === "editorial") return <span>[{source.title}]</span>;
  return <cite lang={source.language}>{source.title}</cite>;
}
