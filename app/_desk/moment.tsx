import { useLocale } from "next-intl";
import { ago, exactly } from "@/lib/moment-words";
import type { Locale } from "@/lib/vocabulary";

type Props = {
  /** ms since 1970. */
  at: number;
  /** When the page was made, ms: the same on the server and in the browser. */
  now: number;
  /** Also says the day and the time, which are else a hint only. */
  exact?: boolean;
};

/** A moment as it is spoken of, with its day and time. */
export function Moment({ at, now, exact = false }: Props) {
  const locale = useLocale() as Locale;
  return (
    <time dateTime={new Date(at).toISOString()} title={exact ? undefined : exactly(at, locale)}>
      {ago(at, now, locale)}
      {exact && ` (${exactly(at, locale)})`}
    </time>
  );
}
