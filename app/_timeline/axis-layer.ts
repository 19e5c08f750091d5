import { svgElement } from "@/app/_ui/svg-element";
import type { Days } from "@/lib/answers/window";
import { DAY_MS } from "@/lib/day";
import { majorOf, type Scale, scaleFor, type Tick, ticksIn } from "@/lib/timeline/ticks";
import { type Label, labelsIn, wordFor } from "./axis-labels";
import type { AxisWords } from "./axis-words";
import { element } from "./elements";
import { type Ground, groundLayer, isSameGround } from "./ground";

/** CSS px: of one row of labels, and of the longest lane that is ever seen. */
const ROW = 24;
const DEPTH = 4000;
/** 1970 began on a Thursday. */
const SATURDAY = 2;

export type Axis = {
  /** Puts it where its days are drawn, of which `width` px are seen. */
  move: (ground: Ground, width: number) => void;
};

type Standing = Label & { element: HTMLElement; shown: string };

/*
 * The axis of time: labels above the lanes, and lines and weekends behind them, each on a layer that is moved as a whole
 * while the scale stays. The library's own is taken out of the page, written anew and put in again with every frame,
 * so that all that is seen is laid out and painted anew with it.
 */
export function openAxis(labels: Element, ground: Element, words: AxisWords): Axis {
  const axis = element("div", "axis");
  const moving = groundLayer("axis-labels");
  // What the window begins in, where that began before it.
  const begun = element("span", "axis-label axis-major");
  axis.append(moving.layer, begun);
  labels.append(axis);
  const grid = openGrid(ground);
  const standing = new Map<string, Standing>();
  let at: Ground | null = null;
  let drawn: Days | null = null;

  const draw = (scale: Scale, days: Days, at: Ground) => {
    const wanted = new Map(labelsIn(days, scale, words).map((label) => [keyOf(scale, label), label]));
    for (const [key, gone] of standing) {
      if (wanted.has(key)) continue;
      gone.element.remove();
      standing.delete(key);
    }
    for (const [key, label] of wanted) {
      const before = standing.get(key);
      const one = before ?? { ...label, element: element("span", `axis-label axis-${label.row}`), shown: "" };
      one.element.style.translate = `${xOf(label.day, at)}px`;
      if (before) continue;
      moving.layer.append(one.element);
      standing.set(key, one);
    }
    grid.draw(scale, days, at);
  };
  const write = (at: Ground, width: number) => {
    let beginning = "";
    for (const one of standing.values()) {
      const [start, end] = [xOf(one.day, at) + at.shift, xOf(one.next, at) + at.shift];
      if (one.row === "major" && start < 0 && end > 0) beginning = wordFor(one, 0, end, width);
      const word = wordFor(one, start, end, width);
      if (word === one.shown) continue;
      one.element.textContent = word;
      one.shown = word;
    }
    if (begun.textContent !== beginning) begun.textContent = beginning;
  };
  return {
    move: (next, width) => {
      const isSame = isSameGround(at, next);
      at = next;
      const from = next.origin - next.shift / next.perDay;
      const to = from + width / next.perDay;
      if (!isSame || drawn === null || from < drawn.from || to > drawn.to) {
        // While the scale changes nothing beside the window is drawn, which the next frame would draw anew.
        const beside = isSame ? to - from : 0;
        drawn = { from: Math.floor(from - beside), to: Math.ceil(to + beside) };
        draw(scaleFor(next.perDay), drawn, next);
      }
      moving.shift(next.shift);
      grid.shift(next.shift);
      write(next, width);
    },
  };
}

function keyOf({ unit, step }: Scale, { row, day }: Label): string {
  return `${row} ${unit} ${step} ${day}`;
}

/** Whole px, so that lines are sharp. */
function xOf(day: number, { origin, perDay }: Ground): number {
  return Math.round((day - origin) * perDay);
}

type Grid = { shift: (px: number) => void; draw: (scale: Scale, days: Days, at: Ground) => void };

/** Lines of all steps as one outline, those of the larger ones as another, weekends as a third; and today. */
function openGrid(ground: Element): Grid {
  const { layer, shift } = groundLayer("axis-grid");
  const weekends = svgElement("path", { class: "axis-weekends" });
  const minor = svgElement("path", { class: "axis-minor" });
  const major = svgElement("path", { class: "axis-major" });
  const svg = svgElement("svg");
  svg.append(weekends, minor, major);
  const today = element("div", "axis-today");
  layer.append(svg, today);
  ground.append(layer);
  return {
    shift,
    draw: (scale, days, at) => {
      const larger = majorOf(scale);
      const majors = larger ? ticksIn(days, larger) : [];
      const lines = (ticks: Tick[], top: number) =>
        ticks.map(({ day }) => `M${xOf(day, at) + 0.5} ${top}V${DEPTH}`).join("");
      const isNamed = scale.unit === "weekday" || scale.unit === "date";
      minor.setAttribute("d", scale.unit === "date" ? "" : lines(ticksIn(days, scale), ROW));
      major.setAttribute("d", lines(majors, 0));
      weekends.setAttribute("d", isNamed ? weekendsIn(days, at) : "");
      today.style.translate = `${xOf(Date.now() / DAY_MS, at)}px`;
    },
  };
}

function weekendsIn({ from, to }: Days, at: Ground): string {
  let outline = "";
  for (let day = from - 1; day <= to; day += 1) {
    if ((((day - SATURDAY) % 7) + 7) % 7 !== 0) continue;
    outline += `M${xOf(day, at)} ${ROW}H${xOf(day + 2, at)}V${DEPTH}H${xOf(day, at)}Z`;
  }
  return outline;
}
