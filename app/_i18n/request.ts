import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { routing } from "./routing";

/** One file per namespace and language, under `messages/`. Those of readers, which go to every browser. */
export const READERS_NAMESPACES = [
  "words",
  "shell",
  "filters",
  "list",
  "timeline",
  "detail",
  "source",
  "pages",
  "ledger",
  "partner",
  "person",
  "dossier",
  "annotation",
] as const;

/** Those of the editor's side, which go to the browsers of the signed-in only. */
export const EDITORS_NAMESPACES = [
  "desk",
  "difference",
  "review",
  "editing",
  "intake",
  "annotating",
  "signIn",
  "accounts",
] as const;

export const NAMESPACES = [...READERS_NAMESPACES, ...EDITORS_NAMESPACES];

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  const entries = await Promise.all(
    NAMESPACES.map(async (namespace) => [namespace, (await import(`./messages/${locale}/${namespace}.json`)).default]),
  );
  return { locale, messages: Object.fromEntries(entries), timeZone: "UTC" };
});
