import type { Named } from "./target-of";

/** Which IRIs name pages of ours. */
export type OwnPages = { pathOf: (iri: string) => string | null; nameOf: (iri: string) => Named | null };

const PAGE = /^\/(event|source|annotation)s\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Pages of ours are those under one of `bases` (origins, without a slash at the end), with or without a language before
 * the path. `sourceAt`: id of the source that was published at a URL, so that what is said of the original is said of our text.
 */
export function ownPages(bases: readonly string[], sourceAt: (url: string) => string | null): OwnPages {
  const pathOf = (iri: string): string | null => {
    const base = bases.find((one) => iri.startsWith(`${one}/`));
    if (base === undefined) return null;
    return iri
      .slice(base.length)
      .replace(/[?#].*$/, "")
      .replace(/^\/(?:en|fr)(?=\/)/, "")
      .replace(/\/$/, "");
  };
  const nameOf = (iri: string): Named | null => {
    const [, kind, id] = PAGE.exec(pathOf(iri) ?? "") ?? [];
    if (kind === "event" && id) return { event: id };
    if (kind === "source" && id) return { source: id };
    if (kind === "annotation" && id) return { annotation: id };
    const source = sourceAt(iri);
    return source === null ? null : { source };
  };
  return { pathOf, nameOf };
}
