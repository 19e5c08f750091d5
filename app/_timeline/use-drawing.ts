import { useEffect, useLayoutEffect, useState } from "react";
import type { Bin } from "@/lib/timeline/bins";
import { ROW } from "@/lib/timeline/lane-heights";
import type { Picture } from "@/lib/timeline/picture";
import { isBin, type Stop } from "@/lib/timeline/stepping";
import type { Locale } from "@/lib/vocabulary";
import type { Lanes } from "./use-lanes";
import type { RoomState } from "./use-room";

type Options = {
  room: RoomState;
  picture: Picture | null;
  lanes: Lanes;
  locale: Locale;
  selected: string | null;
  stop: Stop | null;
  hovered: Bin | null;
};

/** Has the picture drawn, with what is selected, stood on and hovered. Answers whether it was drawn at all. */
export function useDrawing({ room, picture, lanes, locale, selected, stop, hovered }: Options): boolean {
  const [drawn, setDrawn] = useState(false);
  const opened = room.room;
  const active = stop && !isBin(stop) ? keyOf(picture, stop) : null;
  const standing = stop && isBin(stop) ? stop : null;
  const { nameOf, hueOf } = lanes;
  useEffect(() => {
    if (opened && picture) opened.show(picture, { selected, active, page: locale, nameOf, hueOf });
  }, [opened, picture, selected, active, locale, nameOf, hueOf]);
  useLayoutEffect(() => {
    opened?.frame(hovered, standing);
  }, [opened, hovered, standing]);
  useEffect(() => {
    if (!room.shown || drawn) return;
    // The library measures and moves its panels on the next frame; nobody needs to see that.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setDrawn(true)));
    return () => cancelAnimationFrame(frame);
  }, [room.shown, drawn]);

  const lane = stop ? picture?.lanes.find((one) => one.lane.id === stop.lane) : undefined;
  const box = picture?.drawn.find(({ key }) => key === active);
  const top = lane === undefined ? null : lane.top + (box?.top ?? 0);
  const bottom = lane === undefined || top === null ? null : box ? top + ROW : lane.top + lane.height;
  useEffect(() => {
    if (opened && stop && top !== null && bottom !== null) opened.reveal(top, bottom);
  }, [opened, stop, top, bottom]);
  return drawn;
}

/** The box on which a stop is seen: its own, or that of the visit it is folded into. */
function keyOf(picture: Picture | null, stop: { event: string; lane: string }): string {
  const folded = picture?.rows.get(stop.lane)?.places.get(stop.event)?.folded ?? null;
  return `${stop.lane}/${folded ?? stop.event}`;
}
