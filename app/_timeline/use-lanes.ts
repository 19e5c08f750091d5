import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { type Lane, NO_LANE } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import { KINDS, type Locale } from "@/lib/vocabulary";

const HUES = 8;

export type Lanes = {
  /** In the order in which they are shown. */
  lanes: Lane[];
  nameOf: (lane: Lane) => Words;
  /** Number of a lane's colour: by its place among the active ones, in whatever order they are shown. */
  hueOf: (lane: string) => number;
};

/** `answered`: the most active first. */
export function useLanes(answered: Lane[], byName: boolean, locale: Locale): Lanes {
  const nameOf = useLaneNames(locale);
  const lanes = useMemo(() => {
    if (!byName) return answered;
    const collator = new Intl.Collator(locale, { numeric: true });
    return [...answered].sort(
      (a, b) => Number(a.id === NO_LANE) - Number(b.id === NO_LANE) || collator.compare(nameOf(a).text, nameOf(b).text),
    );
  }, [answered, byName, locale, nameOf]);
  const places = useMemo(() => new Map(answered.map(({ id }, at) => [id, at])), [answered]);
  const hueOf = useCallback((lane: string) => (places.get(lane) ?? 0) % HUES, [places]);
  return { lanes, nameOf, hueOf };
}

/** Lanes are named by the record, or, where they are kinds or hold the rest, by the interface. */
function useLaneNames(locale: Locale): (lane: Lane) => Words {
  const t = useTranslations("timeline");
  const words = useTranslations("words");
  return useCallback(
    (lane: Lane): Words => {
      if (lane.name !== null) return lane.name;
      const kind = KINDS.find((known) => known === lane.id);
      const text = lane.id === NO_LANE || kind === undefined ? t("noLane") : words(`kind.${kind}`);
      return { text, language: locale };
    },
    [t, words, locale],
  );
}
