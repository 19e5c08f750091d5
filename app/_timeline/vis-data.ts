import { signClass } from "@/app/_ui/event-sign";
import type { Lane } from "@/lib/answers/window";
import type { Words } from "@/lib/localised";
import type { Drawn, Picture } from "@/lib/timeline/picture";
import { ROW } from "@/lib/timeline/picture";

/** `page`: language of the page, from which that of a title may differ. */
export type Marked = {
  selected: string | null;
  active: string | null;
  page: string;
  nameOf: (lane: Lane) => Words;
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

export type LaneData = {
  id: string;
  order: number;
  content: HTMLElement;
  className: string;
  style: string;
  signature: string;
};

const DAY_MS = 86_400_000;
const HUES = 8;

export function labelsOf(picture: Picture, nameOf: (lane: Lane) => Words, page: string): LaneData[] {
  return picture.lanes.map(({ lane, height }, order) => {
    const content = element("span", "lane-name");
    content.append(words(nameOf(lane), "lane-title", page), element("span", "lane-count", String(lane.total)));
    const style = `--lane-height: ${height}px`;
    return {
      id: lane.id,
      order,
      content,
      className: `lane-hue-${order % HUES}`,
      style,
      signature: `${order} ${style} ${content.outerHTML}`,
    };
  });
}

export function boxesOf(picture: Picture, marked: Marked): BoxData[] {
  return picture.drawn.map((drawn) => {
    const style = styleOf(drawn);
    const className = classOf(drawn, marked);
    const content = contentOf(drawn, marked.page);
    const start = drawn.from * DAY_MS;
    const end = drawn.to * DAY_MS;
    return {
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
      content,
      signature: `${start} ${end} ${className} ${style} ${content.outerHTML}`,
    };
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
