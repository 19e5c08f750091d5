import { makeSign } from "@/app/_ui/event-sign";
import { ROW } from "@/lib/timeline/lane-heights";
import type { Drawn, Picture } from "@/lib/timeline/picture";
import { element, words } from "./elements";

/** What of the events is marked. `page`: language of the page, from which that of a title may differ. */
export type Marks = { selected: string | null; active: string | null; page: string };

/**
 * The box of an event: its mark, its stretch of time and its label. `from`, `to`: days since 1970. `end`: where its time
 * ends, from which on there is only label. `roomy`: the label stands within the stretch, and stays in sight as long as
 * that does. `signature`: by which it is known whether it is the same; `make` is called where it is not, as making
 * elements takes time.
 */
export type Box = {
  key: string;
  lane: string;
  from: number;
  to: number;
  end: number;
  roomy: boolean;
  signature: string;
  make: () => HTMLElement;
};

/** Boxes of the events in these lanes, lane by lane, so that a lane is whole before the next one begins. */
export function boxesOf(picture: Picture, lanes: ReadonlySet<string>, marks: Marks): Box[] {
  return picture.drawn.filter(({ lane }) => lanes.has(lane)).map((drawn) => toBox(drawn, marks));
}

function toBox(drawn: Drawn, marks: Marks): Box {
  const { key, lane, from, to, bar, roomy, item, place } = drawn;
  const className = classOf(drawn, marks);
  const style = styleOf(drawn);
  const told = `${item.kind} ${place.contains} ${marks.page} ${item.title.language} ${item.title.text}`;
  const make = () => {
    const box = element("div", className);
    // Through the CSSOM: the policy of the page allows no style as an attribute.
    for (const [name, value] of style) box.style.setProperty(name, value);
    box.dataset.id = key;
    box.dataset.event = item.id;
    box.append(...contentOf(drawn, marks.page));
    return box;
  };
  const signature = `${from} ${to} ${className} ${style.join()} ${told}`;
  return { key, lane, from, to, end: bar.to, roomy, signature, make };
}

function styleOf({ bar, from, to, top, place }: Drawn): [name: string, value: string][] {
  const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
  const fades: [string, string][] = [
    ["--fade-from", percent(bar.fadeFrom)],
    ["--solid-from", percent(bar.solidFrom)],
    ["--solid-to", percent(bar.solidTo)],
    ["--fade-to", percent(bar.fadeTo)],
  ];
  return [
    ["top", `${top}px`],
    ["--bar", percent((bar.to - bar.from) / (to - from))],
    ...(isFading(bar) ? fades : []),
    ...(place.beneath > 0 ? [["--band", `${(place.beneath + 1) * ROW - 2}px`] as [string, string]] : []),
  ];
}

function classOf({ key, item, bar, place, roomy }: Drawn, marks: Marks): string {
  const classes = ["event", `event-${item.status}`];
  if (item.draft) classes.push("event-draft");
  if (bar.floating) classes.push("event-floating");
  if (isFading(bar)) classes.push("event-fading");
  if (bar.openStart) classes.push("event-open-start");
  if (bar.openEnd) classes.push("event-open-end");
  if (place.beneath > 0) classes.push("event-band");
  classes.push(roomy ? "event-roomy" : "event-beside");
  if (item.id === marks.selected) classes.push("event-selected");
  if (key === marks.active) classes.push("event-active");
  return classes.join(" ");
}

function isFading({ fadeFrom, solidFrom, solidTo, fadeTo }: Drawn["bar"]): boolean {
  return fadeFrom < solidFrom || solidTo < fadeTo;
}

function contentOf({ item, place }: Drawn, page: string): Element[] {
  return [
    makeSign(item.kind, item.status),
    ...(place.labelled || place.lent ? [words(item.title, "event-title", page)] : []),
    ...(place.contains > 0 ? [element("span", "event-tally", `+${place.contains}`)] : []),
  ];
}
