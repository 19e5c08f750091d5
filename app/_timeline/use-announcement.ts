import { useTranslations } from "next-intl";
import type { TimelineItem } from "@/lib/answers/window";
import { isBin, type Stop } from "@/lib/timeline/stepping";
import type { Locale } from "@/lib/vocabulary";
import { windowWords } from "./axis-words";
import type { Lanes } from "./use-lanes";

/**
 * What is said when the keyboard comes to an event, "3 of 41: 18 May 2024, Japan, luncheon: title", or to a bin,
 * "12 contacts, March 2019, Japan".
 */
export function useAnnouncement(
  ordered: TimelineItem[],
  { lanes, nameOf }: Lanes,
  stop: Stop | null,
  locale: Locale,
): string {
  const t = useTranslations("timeline");
  const words = useTranslations("words");
  const lane = lanes.find(({ id }) => id === stop?.lane);
  if (stop === null || lane === undefined) return "";
  const { text } = nameOf(lane);
  if (isBin(stop)) {
    const { from, to } = stop.days;
    return t("announceBin", { count: stop.count, when: windowWords(locale, from, to), lane: text });
  }
  const position = ordered.findIndex(({ id }) => id === stop.event);
  const item = ordered[position];
  if (!item) return "";
  const status = words(`status.${item.status}`).toLowerCase();
  const said = {
    position: position + 1,
    total: ordered.length,
    when: item.when,
    lane: text,
    kind: words(`kind.${item.kind}`).toLowerCase(),
    status: item.draft ? `${status}, ${words("state.draft").toLowerCase()}` : status,
    title: item.title.text,
  };
  return item.status === "held" && !item.draft ? t("announce", said) : t("announceStatus", said);
}
