import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT, show, TSX } from "@/app/_start/child.mjs";

const FOLDER = join(ROOT, "data/bench");
/** What a synthetic record is made by: when any of it changes, the records that are kept are out of date. */
const MAKERS = ["db", "lib", "e2e/bench/record"];
/** Parts of those that only read. */
const READS = ["db/read/", "lib/record-index/", "lib/remembered.ts", "lib/timeline/"];

/** Where the synthetic record of so many events is kept. */
export function recordPath(events: number): string {
  return join(FOLDER, `${events}-${makersHash()}.db`);
}

/** Makes the synthetic records that are not there yet, and throws away those that are out of date. */
export async function provideRecords(counts: readonly number[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (!file.includes(makersHash())) rmSync(join(FOLDER, file));
  for (const count of counts) {
    const path = recordPath(count);
    if (existsSync(path)) continue;
    const make = ["e2e/bench/record/bench-record.ts", "--events", String(count), "--database", path];
    if ((await show([...TSX, ...make])) !== 0) throw new Error(`The record of ${count} events could not be made.`);
  }
}

let hash: string | undefined;

function makersHash(): string {
  if (hash !== undefined) return hash;
  const made = createHash("sha256");
  for (const file of MAKERS.flatMap(filesIn)) made.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  hash = made.digest("hex").slice(0, 12);
  return hash;
}

function filesIn(room: string): string[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
    .map((file) => join(room, file).replaceAll("\\", "/"))
    .filter(
      (file) =>
        /\.(?:ts|sql)$/.test(file) &&
        !/testing\.ts$|\.test\.ts$/.test(file) &&
        !READS.some((read) => file.startsWith(read)),
    )
    .sort();
}
