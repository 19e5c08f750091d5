import type { Section } from "./results/section";

/** `events`: sizes of the records, ascending. `acts`: how many the part `writes` does. */
export type Options = { events: number[]; acts: number };

/** Called whenever there is more to tell, with all there is until then: the last of them counts, however the part ends. */
export type Tell = (section: Section) => void;

/** `minutes`: after these it is ended, whatever it is at. `events`: sizes to measure at, where none are named. */
export type Part = { name: string; title: string; minutes: number; events: number[] };

/** In all about forty minutes, the making of the records not counted. */
export const PARTS: readonly Part[] = [
  { name: "frames", title: "Frames", minutes: 26, events: [1_000, 10_000, 100_000, 1_000_000] },
  { name: "reads", title: "Reads", minutes: 7, events: [10_000, 100_000, 1_000_000] },
  { name: "writes", title: "Writes", minutes: 7, events: [1_000_000] },
  { name: "loop", title: "Event loop", minutes: 4, events: [1_000_000] },
  { name: "page", title: "First load", minutes: 2, events: [] },
];
