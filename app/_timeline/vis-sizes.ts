import type { DataSet } from "vis-data/esnext";
import type { Timeline } from "vis-timeline/esnext";
import type { LaneData } from "./vis-data";

/** CSS px: the height of every box, as the sheet has it. */
const BOX_HEIGHT = 24;

type Box = { overflow: boolean; whiteSpace: boolean; data: { align?: string } };
type Sizes = { content: { width: number }; box: { height: number } };
type Lane = {
  groupId: string;
  top: number;
  right: number;
  width: number;
  height: number;
  props: { label: { width: number; height: number } };
  itemSet: { lanes?: DataSet<LaneData>; body: { domProps: { center: { width: number } } } };
  _calculateGroupSizeAndPosition: () => void;
  _didResize: (resized: boolean, height: number) => boolean;
  _didMarkerHeightChange: () => boolean;
  redraw: () => boolean;
};
type Innards = {
  itemSet: { constructor: { types: { range: { prototype: { _getDomComponentsSizes: () => Sizes } } } } };
};

/**
 * Spares the library the measuring of each box that it draws or changes, which makes the browser lay out the page once
 * for each: with 40 boxes a frame two thirds of the time. Our boxes are all of one height, their labels are cut by the
 * sheet, and their width is asked for only where a label would be centred. In this file alone the library's own code is
 * replaced; the test beside it fails when that code changes.
 */
export function spareMeasuring(timeline: Timeline): void {
  const { prototype } = (timeline as unknown as Innards).itemSet.constructor.types.range;
  prototype._getDomComponentsSizes = function (this: Box): Sizes {
    this.overflow = this.data.align === "left";
    this.whiteSpace = false;
    return { content: { width: 0 }, box: { height: BOX_HEIGHT } };
  };
}

/** The same for the lanes, which it measures twice in each frame, each time after it moved what is in them: we know where they are. `lanes` holds at least one. */
export function spareMeasuringLanes(timeline: Timeline, lanes: DataSet<LaneData>): void {
  const { itemSet } = timeline as unknown as { itemSet: Lane["itemSet"] & { groups: Record<string, Lane> } };
  const [some] = lanes.getIds();
  const lane = itemSet.groups[String(some)];
  if (lane === undefined) throw new Error("The timeline has no lane.");
  itemSet.lanes = lanes;
  const prototype: Lane = Object.getPrototypeOf(lane);
  prototype._calculateGroupSizeAndPosition = function () {
    this.top = this.itemSet.lanes?.get(this.groupId)?.top ?? 0;
    this.right = 0;
    this.width = this.itemSet.body.domProps.center.width;
  };
  // Of what is stacked, and nothing is.
  prototype._didMarkerHeightChange = () => false;
  prototype._didResize = function (resized) {
    const height = this.itemSet.lanes?.get(this.groupId)?.height ?? 0;
    const isOther = this.props.label.height !== height;
    this.props.label.height = height;
    return resized || isOther;
  };
  // Whose events would be those of no lane: there are none.
  const nobodys = itemSet.groups.__background__;
  if (nobodys) nobodys.redraw = () => false;
}
