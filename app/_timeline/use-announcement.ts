import { useTranslations } from "next-intl";
import type { Lane, TimelineItem } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import type { Stop } from "@/lib/timeline/stepping";

/** What is said when the keyboard comes to an event: "3 of 41: 18 May 2024, Japan, luncheon: title". */
export function useAnnouncement(
  ordered: TimelineItem[],
  lanes: Lane[],
  nameOf: (lane: Lane) => Words,
  stop: Stop | null,
): string {
  const t = useTranslations("timeline");
  const words = useTranslations("words");
  const position = ordered.findIndex(({ id }) => id === stop?.event);
  const item = ordered[position];
  const lane = lanes.find(({ id }) => id === stop?.lane);
  if (!item || !lane) return "";
  const status = words(`status.${item.status}`).toLowerCase();
  const said = {
    position: position + 1,
    total: ordered.length,
    when: item.when,
    lane: nameOf(lane).text,
    kind: words(`kind.${item.kind}`).toLowerCase(),
    status: item.draft ? `${status}, ${words("state.draft").toLowerCase()}` : status,
    title: item.title.text,
  };
  return item.status === "held" && !item.draft ? t("announce", said) : t("announceStatus", said);
}
