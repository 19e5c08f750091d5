import { svgElement } from "@/app/_ui/svg-element";
import type { Days } from "@/lib/answers/window";
import { type Bin, barsPath } from "@/lib/timeline/bins";
import { lengthOf } from "@/lib/timeline/ladder";
import type { DrawnLane, Picture } from "@/lib/timeline/picture";
import { type Ground, groundLayer, isSameGround } from "./ground";

/** px of one bin before it is stretched to its days. */
const UNIT = 16;

export type Density = {
  /** Draws the bars of these lanes. */
  draw: (picture: Picture, lanes: DrawnLane[], hueOf: (lane: string) => number) => void;
  /** Frames one bin for the pointer, one for the keyboard; null: none. */
  frame: (hovered: Bin | null, active: Bin | null) => void;
  /** Puts all of it where its days are drawn. */
  move: (ground: Ground) => void;
};

/*
 * How many there are that are not drawn singly, under the events. One outline per lane in one SVG that is moved as a
 * whole. Measured with 60 lanes of 64 bins while panning, ms of the main thread per frame: nothing drawn 7.8, outlines
 * 7.2, an element per bin 8.3, a canvas moved along 8.0, a canvas drawn anew in each frame 9.0; zooming 3.9, 3.6, 4.3,
 * 5.2, 4.5. As cheap as nothing, sharp at every scale, and coloured by the style sheet in every theme.
 */
export function openDensity(ground: Element): Density {
  const svg = svgElement("svg", { class: "density" });
  const bars = svgElement("g");
  const hoveredFrame = svgElement("rect", { class: "density-hovered" });
  const activeFrame = svgElement("rect", { class: "density-active" });
  svg.append(bars, hoveredFrame, activeFrame);
  const { layer, shift } = groundLayer("density-layer");
  layer.append(svg);
  ground.prepend(layer);
  let shown: { window: Days; bins: number; lanes: Map<string, DrawnLane> } | null = null;
  let framed: [Bin | null, Bin | null] = [null, null];
  let at: Ground | null = null;

  const place = () => {
    if (shown === null || at === null) return;
    const left = (shown.window.from - at.origin) * at.perDay;
    const stretch = (lengthOf(shown.window) * at.perDay) / (shown.bins * UNIT);
    svg.style.transform = `translateX(${left}px) scaleX(${stretch})`;
  };
  const mark = () => {
    frameBin(hoveredFrame, framed[0]);
    frameBin(activeFrame, framed[1]);
  };
  const frameBin = (rect: SVGRectElement, bin: Bin | null) => {
    const lane = bin === null ? undefined : shown?.lanes.get(bin.lane);
    rect.toggleAttribute("hidden", lane === undefined);
    if (bin === null || lane === undefined || shown === null) return;
    const perDay = (shown.bins * UNIT) / lengthOf(shown.window);
    const box = {
      x: (bin.days.from - shown.window.from) * perDay,
      y: lane.top + 1,
      width: lengthOf(bin.days) * perDay,
      height: lane.height - 2,
    };
    for (const [name, value] of Object.entries(box)) rect.setAttribute(name, String(value));
  };
  return {
    draw: (picture, lanes, hueOf) => {
      const bins = lanes.reduce((most, { rest }) => Math.max(most, rest.length), 0) || 1;
      shown = { window: picture.window, bins, lanes: new Map(lanes.map((lane) => [lane.lane.id, lane])) };
      const paths = lanes
        .filter(({ rest }) => rest.length > 0)
        .map(({ lane, top, height, rest }) => {
          const d = barsPath(rest, picture.most, height, UNIT, top + height - 1);
          return svgElement("path", { class: `lane-hue-${hueOf(lane.id)}`, d });
        });
      bars.replaceChildren(...paths);
      place();
      mark();
    },
    frame: (hovered, active) => {
      framed = [hovered, active];
      mark();
    },
    move: (next) => {
      const isSame = isSameGround(at, next);
      at = next;
      if (!isSame) place();
      shift(next.shift);
    },
  };
}
