import type { Days } from "@/lib/answers/window";
import { toIsoDay } from "@/lib/day";

/**
 * A page that is measured. `looksFor`: by selectors, when its data was first seen (`data`), and when that which is
 * panned stood there (`drawn`). `area`: what is panned and zoomed, the first that is there. `repeats`: how many times,
 * of which the median counts.
 */
export type Subject = {
  name: string;
  address: (at: Origins, window: Days) => string;
  looksFor: { data: string; drawn: string };
  area: string[];
  zoomsBy: "wheel" | "buttons";
  repeats: number;
};

/** Of the production server over the record, and of the server of the peers. */
export type Origins = { ours: string; peers: string };

const ITEM = { data: ".vis-item", drawn: ".vis-item" };
const VIS_AREA = [".vis-panel.vis-center", "#room"];

export const OURS: Subject = {
  name: "our page",
  address: ({ ours }, { from, to }) => `${ours}/en?at=${toIsoDay(from)}..${toIsoDay(to)}`,
  looksFor: {
    data: "main [data-event], .timeline-frame [data-event]",
    drawn: ".timeline-frame [data-event], .timeline-room[data-drawn=true]",
  },
  area: [".timeline-frame .vis-panel.vis-center", ".timeline-frame"],
  zoomsBy: "wheel",
  repeats: 3,
};

export const EMPTY_VIS: Subject = {
  ...peer("empty vis-timeline, same lanes", "vis", "empty"),
  looksFor: { data: ".vis-label", drawn: ".vis-label" },
  repeats: 3,
};

export const EMPTY: Subject = {
  ...peer("empty page", "empty", "empty"),
  looksFor: { data: "#room", drawn: "#room" },
};

/** Timelines that hold every event, in the order of how far they go. */
export const PEERS: readonly Subject[] = [
  peer("vis-timeline alone", "vis", "all"),
  peer("vis-timeline with cluster", "vis", "cluster"),
  {
    ...peer("TimelineJS3", "timelinejs", "all"),
    looksFor: { data: ".tl-timemarker", drawn: ".tl-timemarker" },
    area: [".tl-timenav"],
    zoomsBy: "buttons",
  },
];

function peer(name: string, page: string, mode: string): Subject {
  return {
    name,
    address: ({ peers }, { from, to }) => `${peers}/${page}?from=${from}&to=${to}&mode=${mode}`,
    looksFor: ITEM,
    area: VIS_AREA,
    zoomsBy: "wheel",
    repeats: 1,
  };
}
