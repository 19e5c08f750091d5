import type { Timeline } from "vis-timeline/esnext";
import { DAY_MS } from "@/lib/day";
import type { Hit, RoomListener } from "./vis-room";

/** CSS px that a pointer may move between down and up for a click, and a finger, whose taps browsers shift to what they take to be meant. */
const STILL_PX = 6;
const STILL_FINGER_PX = 16;

/** As the library reports a click; `event` is its own, or the browser's. */
type Report = {
  time: Date;
  y: number;
  what: string | null;
  event: { target: EventTarget | null; clientX?: number; clientY?: number; center?: { x: number; y: number } };
};

/** Tells the listener what is clicked and hovered. `side`: what scrolls the lanes. */
export function watchPointer(
  container: HTMLElement,
  timeline: Timeline,
  side: HTMLElement,
  listener: RoomListener,
): { stop: () => void } {
  // The browser counts the end of a drag as a click as well.
  let pressed = { x: 0, y: 0, type: "mouse" };
  const handleDown = ({ clientX, clientY, pointerType }: PointerEvent) => {
    pressed = { x: clientX, y: clientY, type: pointerType };
    listener.onHover(null);
  };
  const handleMove = (event: PointerEvent) => {
    if (event.pointerType === "touch") return;
    if (event.buttons !== 0) return hold(event);
    const report = timeline.getEventProperties(event) as unknown as Report;
    listener.onHover(isOnLanes(report) ? toHit(report) : null);
  };
  /** Else the browser would look up what is under the pointer each time the timeline moves with it. */
  const hold = ({ target, pointerId, clientX, clientY }: PointerEvent) => {
    const root = target instanceof Element ? target.closest(".vis-timeline") : null;
    const isMoved = Math.hypot(clientX - pressed.x, clientY - pressed.y) >= STILL_PX;
    if (root && isMoved && !root.hasPointerCapture(pointerId)) root.setPointerCapture(pointerId);
  };
  const handleLeave = () => listener.onHover(null);
  const toHit = ({ time, y, what, event }: Report): Hit => ({
    key: boxAt(event.target)?.dataset.id ?? null,
    day: time.valueOf() / DAY_MS,
    y: y + side.scrollTop,
    name: what === "group-label",
    finger: pressed.type === "touch",
    beside: false,
  });
  /** Browsers move a finger's tap to what they take to be meant, and know nothing of bars: it is taken where it was. */
  const toTap = (report: Report): Hit => {
    const hit = toHit(report);
    if (!hit.finger || report.event.clientY === undefined) return hit;
    const beside = boxAt(document.elementFromPoint(pressed.x, pressed.y)) === null;
    return { ...hit, y: hit.y + pressed.y - report.event.clientY, beside };
  };
  const still = ({ event }: Report) => {
    const { x, y } = event.center ?? { x: event.clientX ?? 0, y: event.clientY ?? 0 };
    const still = pressed.type === "touch" ? STILL_FINGER_PX : STILL_PX;
    return Math.hypot(x - pressed.x, y - pressed.y) < still;
  };
  container.addEventListener("pointerdown", handleDown);
  container.addEventListener("pointermove", handleMove);
  container.addEventListener("pointerleave", handleLeave);
  timeline.on("click", (report: Report) => still(report) && isOnLanes(report) && listener.onClick(toTap(report)));
  timeline.on("doubleClick", (report: Report) => isOnLanes(report) && listener.onDoubleClick(toHit(report)));
  return {
    stop: () => {
      container.removeEventListener("pointerdown", handleDown);
      container.removeEventListener("pointermove", handleMove);
      container.removeEventListener("pointerleave", handleLeave);
    },
  };
}

function boxAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".event") : null;
}

function isOnLanes({ what }: Report): boolean {
  return what !== "axis";
}
