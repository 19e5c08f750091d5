import type { Days } from "@/lib/answers/window";
import { type Bin, barsPath } from "@/lib/timeline/bins";
import { lengthOf } from "@/lib/timeline/ladder";
import type { DrawnLane, Picture } from "@/lib/timeline/picture";
import { type Ground, groundLayer, groundOf, isSameGround } from "./ground";
import type { Span } from "./span";

/** px of one bin before it is stretched to its days. */
const UNIT = 16;
const SVG = "http://www.w3.org/2000/svg";

export type Density = {
  /** Draws the bars of these lanes. */
  draw: (picture: Picture, lanes: DrawnLane[], hueOf: (lane: string) => number) => void;
  /** Frames one bin for the pointer, one for the keyboard; null: none. */
  frame: (hovered: Bin | null, active: Bin | null) => void;
  /** Puts all of it where its days are drawn, `width` px for `span`. */
  move: (span: Span, width: number) => void;
};

/*
 * How many there are that are not drawn singly, under the events. One outline per lane in one SVG that is moved as a
 * whole. Measured with 60 lanes of 64 bins while panning, ms of the main thread per frame: nothing drawn 7.8, outlines
 * 7.2, an element per bin 8.3, a canvas moved along 8.0, a canvas drawn anew in each frame 9.0; zooming 3.9, 3.6, 4.3,
 * 5.2, 4.5. As cheap as nothing, sharp at every scale, and coloured by the style sheet in every theme.
 */
export function openDensity(ground: Element): Density {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "density");
  const bars = document.createElementNS(SVG, "g");
  const [hoveredFrame, activeFrame] = ["hovered", "active"].map((state) => {
    const rect = document.createElementNS(SVG, "rect");
    rect.setAttribute("class", `density-${state}`);
    return rect;
  });
  svg.append(bars, ...[hoveredFrame, activeFrame].flatMap((frame) => frame ?? []));
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
  const frameBin = (rect: SVGRectElement | undefined, bin: Bin | null) => {
    const lane = bin === null ? undefined : shown?.lanes.get(bin.lane);
    rect?.toggleAttribute("hidden", lane === undefined);
    if (rect === undefined || bin === null || lane === undefined || shown === null) return;
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
          const path = document.createElementNS(SVG, "path");
          path.setAttribute("class", `lane-hue-${hueOf(lane.id)}`);
          path.setAttribute("d", barsPath(rest, picture.most, height, UNIT, top + height - 1));
          return path;
        });
      bars.replaceChildren(...paths);
      place();
      mark();
    },
    frame: (hovered, active) => {
      framed = [hovered, active];
      mark();
    },
    move: (span, width) => {
      if (width === 0) return;
      const before = at;
      at = groundOf(span, width, before);
      if (!isSameGround(before, at)) place();
      shift(at.shift);
    },
  };
}
