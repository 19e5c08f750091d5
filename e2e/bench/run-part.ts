import { measureFrames } from "./frames/frames";
import { measureLoop } from "./loop/loop";
import { measurePage } from "./page/page";
import type { Options, Tell } from "./parts";
import { measureReads } from "./reads/reads";
import { measureWrites } from "./writes/writes";

const MEASURES: Record<string, (options: Options, tell: Tell) => Promise<void>> = {
  frames: measureFrames,
  reads: measureReads,
  writes: measureWrites,
  loop: measureLoop,
  page: measurePage,
};

// Run by bench.ts, a process for each part: its name, and the options as JSON. What it has to say goes to the parent.
const [, , name = "", options = "{}"] = process.argv;
const measure = MEASURES[name];
if (measure === undefined || process.send === undefined) throw new Error("This is run by npm run bench.");
await measure(JSON.parse(options), (section) => process.send?.(section));
process.disconnect();
