"use client";

import { TextDifference } from "@/app/_desk/difference/text-difference";
import type { Choices } from "@/lib/answers/desk-event";
import { CellWords } from "./cell-words";

type Props = { cell: string; before: unknown; after: unknown; choices: Choices };

/** What became of one part of a record: word by word where it is a text, else what went and what came. */
export function CellDifference({ cell, before, after, choices }: Props) {
  const [kind, language] = cell.split("/");
  if ((kind === "title" || kind === "summary") && typeof before === "string" && typeof after === "string") {
    return <TextDifference before={before} after={after} language={language ?? null} />;
  }
  return (
    <>
      <del>
        <CellWords cell={cell} value={before} choices={choices} />
      </del>
      <ins>
        <CellWords cell={cell} value={after} choices={choices} />
      </ins>
    </>
  );
}
