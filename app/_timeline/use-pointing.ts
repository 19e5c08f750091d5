import { useState } from "react";
import { isSame } from "@/lib/timeline/along-lane";
import { binAt } from "@/lib/timeline/bin-at";
import type { Bin } from "@/lib/timeline/bins";
import { laneAt } from "@/lib/timeline/lanes-in-sight";
import type { Picture } from "@/lib/timeline/picture";
import type { Stop } from "@/lib/timeline/stepping";
import type { RoomState } from "./use-room";
import type { Hit, RoomListener } from "./vis-room";

/** What is under the pointer: the box of an event, or a bin. */
export type Hovered = { key: string | null; bin: Bin | null };

type Acts = {
  onOpen: (stop: Stop) => void;
  onFold: (lane: string) => void;
  onZoom: (key: string | null, day: number) => void;
};

/** Tells what a pointer means by where it is. */
export function usePointing(
  { room, area }: RoomState,
  picture: Picture | null,
  { onOpen, onFold, onZoom }: Acts,
): { hovered: Hovered; listen: Pick<RoomListener, "onClick" | "onDoubleClick" | "onHover"> } {
  const [hovered, setHovered] = useState<Hovered>(NOTHING);
  const binOf = ({ key, day, y, name, finger, beside }: Hit): Bin | null => {
    if ((key !== null && !beside) || name || picture === null || room === null) return null;
    const { from, to } = room.span();
    return binAt(picture, { day, y, finger, perPixel: (to - from) / Math.max(1, area.width) });
  };
  return {
    hovered,
    listen: {
      onHover: (hit) => {
        const next = hit === null ? NOTHING : { key: hit.key, bin: binOf(hit) };
        setHovered((last) => (isUnchanged(last, next) ? last : next));
      },
      onClick: (hit) => {
        const drawn = picture?.drawn.find((one) => one.key === hit.key);
        const lane = hit.name && picture ? laneAt(picture, hit.y) : null;
        const bin = binOf(hit);
        if (bin) onOpen(bin);
        else if (drawn) onOpen({ event: drawn.item.id, lane: drawn.lane });
        else if (lane) onFold(lane.lane.id);
      },
      onDoubleClick: (hit) => {
        if (!hit.name) onZoom(hit.key, hit.day);
      },
    },
  };
}

const NOTHING: Hovered = { key: null, bin: null };

function isUnchanged(one: Hovered, other: Hovered): boolean {
  if (one.key !== other.key) return false;
  return one.bin === other.bin || (one.bin !== null && other.bin !== null && isSame(one.bin, other.bin));
}
