import { signClass } from "@/app/_ui/event-sign";
import type { Lane } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import { ROW } from "@/lib/timeline/lane-heights";
import type { LanesInSight } from "@/lib/timeline/lanes-in-sight";
import type { Drawn, Picture } from "@/lib/timeline/picture";

/** `page`: language of the page, from which that of a title may differ. `hueOf`: number of a lane's colour, of eight. */
export type Marked = {
  selected: string | null;
  active: string | null;
  page: string;
  nameOf: (lane: Lane) => Words;
  hueOf: (lane: string) => number;
};

/** A box as vis-timeline wants it: `start` and `end` in ms, `style` set through the CSSOM, content made of text nodes only. */
export type BoxData = {
  id: string;
  event: string;
  group: string;
  start: number;
  end: number;
  type: "range";
  limitSize: false;
  align: "left" | "auto";
  className: string;
  style: string;
  content: HTMLElement;
  signature: string;
};

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

const DAY_MS = 86_400_000;

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

/** Boxes of the events in these lanes, lane by lane, so that a lane is whole before the next one begins. */
export function boxesOf(picture: Picture, lanes: ReadonlySet<string>, marked: Marked): Wanted<BoxData>[] {
  const inSight = picture.drawn.filter(({ lane }) => lanes.has(lane));
  return inSight.map((drawn) => {
    const style = styleOf(drawn);
    const className = classOf(drawn, marked);
    const start = drawn.from * DAY_MS;
    const end = drawn.to * DAY_MS;
    const { title, kind } = drawn.item;
    const told = `${kind} ${drawn.place.contains} ${marked.page} ${title.language} ${title.text}`;
    const signature = `${drawn.lane} ${start} ${end} ${className} ${style} ${told}`;
    const make = (): BoxData => ({
      id: drawn.key,
      event: drawn.item.id,
      group: drawn.lane,
      start,
      end,
      type: "range",
      // Stretches come clipped; clipped again, shares of them would be shares of something else.
      limitSize: false,
      // Only what is wide enough keeps its label in sight; a label that outlived its mark would tell a wrong date.
      align: drawn.roomy ? "auto" : "left",
      className,
      style,
      content: contentOf(drawn, marked.page),
      signature,
    });
    return { id: drawn.key, signature, make };
  });
}

function styleOf({ bar, from, to, top, place }: Drawn): string {
  const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
  return [
    `--top: ${top}px`,
    `--bar: ${percent((bar.to - bar.from) / (to - from))}`,
    `--fade-from: ${percent(bar.fadeFrom)}`,
    `--solid-from: ${percent(bar.solidFrom)}`,
    `--solid-to: ${percent(bar.solidTo)}`,
    `--fade-to: ${percent(bar.fadeTo)}`,
    `--band: ${(place.beneath + 1) * ROW - 2}px`,
  ].join("; ");
}

function classOf({ key, item, bar, place, roomy }: Drawn, marked: Marked): string {
  const classes = ["event", `event-${item.status}`];
  if (item.draft) classes.push("event-draft");
  if (bar.floating) classes.push("event-floating");
  if (bar.fadeFrom < bar.solidFrom || bar.solidTo < bar.fadeTo) classes.push("event-fading");
  if (bar.openStart) classes.push("event-open-start");
  if (bar.openEnd) classes.push("event-open-end");
  if (place.beneath > 0) classes.push("event-band");
  if (!place.labelled && !place.lent) classes.push("event-bare");
  classes.push(roomy ? "event-roomy" : "event-beside");
  if (item.id === marked.selected) classes.push("event-selected");
  if (key === marked.active) classes.push("event-active");
  return classes.join(" ");
}

function contentOf({ item, place }: Drawn, page: string): HTMLElement {
  const content = element("span", "event-content");
  content.append(element("span", signClass(item.kind, item.status)));
  if (place.labelled || place.lent) content.append(words(item.title, "event-title", page));
  if (place.contains > 0) content.append(element("span", "event-tally", `+${place.contains}`));
  return content;
}

function words({ text, language }: Words, className: string, page: string): HTMLElement {
  const named = element("span", className, text);
  if (language !== page) named.lang = language;
  return named;
}

function element(name: "span", className: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
