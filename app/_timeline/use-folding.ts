import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Stop } from "@/lib/timeline/stepping";
import type { LaneChoice } from "./use-lane-choice";
import type { Lanes } from "./use-lanes";

type Folding = {
  /** What is to be said of the last fold; null once the keyboard has moved on. */
  said: string | null;
  toggle: (lane: string) => void;
};

/** Folds a lane to its density, and unfolds it. */
export function useFolding(
  { lanes, nameOf }: Lanes,
  { byName, folded }: LaneChoice,
  onChoose: (choice: LaneChoice) => void,
  stop: Stop | null,
): Folding {
  const t = useTranslations("timeline");
  const [said, setSaid] = useState<{ text: string; at: Stop | null } | null>(null);
  const toggle = (id: string) => {
    const lane = lanes.find((one) => one.id === id);
    if (lane === undefined) return;
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    onChoose({ byName, folded: next });
    setSaid({ text: t(next.has(id) ? "laneFolded" : "laneUnfolded", { lane: nameOf(lane).text }), at: stop });
  };
  return { said: said !== null && said.at === stop ? said.text : null, toggle };
}
