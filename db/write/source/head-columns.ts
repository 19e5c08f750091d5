import type { EditedHead } from "@/lib/intake/source-input";

/** The columns of a source that an editor's head fills. */
export function toHeadColumns({ published, url, ...head }: EditedHead) {
  return { ...head, publishedEdtf: published.edtf, publishedNote: published.note, url: url ?? null };
}
