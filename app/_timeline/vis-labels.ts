import type { Lane } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import type { LanesInSight } from "@/lib/timeline/lanes-in-sight";
import { element, words } from "./elements";
import type { Marks } from "./event-boxes";

/** `hueOf`: number of a lane's colour, of eight. */
export type Marked = Marks & { nameOf: (lane: Lane) => Words; hueOf: (lane: string) => number };

/** Something the library is to have. `make` is called where it has none with this signature: making elements takes time. */
export type Wanted<T> = { id: string; signature: string; make: () => T };

/** `top`, `height`: CSS px, from the top of the first lane. */
export type LaneData = {
  id: string;
  order: number;
  top: number;
  height: number;
  content: HTMLElement;
  className: string;
  style: string;
  signature: string;
};

/** Names of the lanes that are scrolled to; what lies above and below them is one empty lane each. */
export function labelsOf({ lanes, above, below }: LanesInSight, { nameOf, hueOf, page }: Marked): Wanted<LaneData>[] {
  const named = lanes.map(({ lane, top, height, folded }) => {
    const name = nameOf(lane);
    const className = `lane-hue-${hueOf(lane.id)} ${folded ? "lane-folded" : ""}`;
    const place = { id: lane.id, order: 1 + top, top, height, className };
    return toLane(place, `${lane.total} ${page} ${name.language} ${name.text}`, () => {
      const content = element("span", "lane-name");
      content.append(
        element("span", "lane-fold", folded ? "▸" : "▾"),
        words(name, "lane-title", page),
        element("span", "lane-count", String(lane.total)),
      );
      return content;
    });
  });
  const gap = (id: string, order: number, top: number, height: number) =>
    height > 0
      ? [toLane({ id, order, top, height, className: "lane-gap" }, "", () => element("span", "lane-name"))]
      : [];
  const end = lanes.reduce((sum, { height }) => sum + height, above);
  return [...gap(ABOVE, 0, 0, above), ...named, ...gap(BELOW, Number.MAX_SAFE_INTEGER, end, below)];
}

// Ids that no lane has: those of the record have no spaces.
const ABOVE = "lanes above";
const BELOW = "lanes below";

type LanePlace = Pick<LaneData, "id" | "order" | "top" | "height" | "className">;

function toLane(place: LanePlace, told: string, contentOf: () => HTMLElement): Wanted<LaneData> {
  const { id, order, top, height, className } = place;
  const signature = `${order} ${top} ${height} ${className} ${told}`;
  const style = `--lane-height: ${height}px`;
  return { id, signature, make: () => ({ ...place, style, content: contentOf(), signature }) };
}
