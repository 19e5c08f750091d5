import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/*
 * Loaded into a server before its own code (NODE_OPTIONS=--import): keeps the delay of its event loop,
 * and its stalls of over 50 ms. Whoever measures
 * finds the processes by the files that they leave in BENCH_LOOP; SIGUSR2 makes each write what it has into its file
 * (ms), and begin anew.
 */
const folder = process.env.BENCH_LOOP;
const BEAT_MS = 10;
const STALL_MS = 50;
if (isMainThread && folder !== undefined) {
  const file = join(folder, String(process.pid));
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  // Shares of the histogram are shares of the timers that fired, and of these a stall has only one.
  let stalls = { number: 0, ms: 0 };
  let last = performance.now();
  const beat = () => {
    const late = performance.now() - last - BEAT_MS;
    if (late > STALL_MS) stalls = { number: stalls.number + 1, ms: stalls.ms + late };
    last = performance.now();
  };
  setInterval(beat, BEAT_MS).unref();
  let told = 0;
  writeFileSync(file, JSON.stringify({ told }));
  process.on("SIGUSR2", () => {
    told += 1;
    const [p50, p95, p99] = [50, 95, 99].map((share) => histogram.percentile(share) / 1e6);
    const delay = { p50, p95, p99, max: histogram.max / 1e6, stalls };
    writeFileSync(file, JSON.stringify({ told, command: commandLine(), ...delay }));
    histogram.reset();
    stalls = { number: 0, ms: 0 };
  });
}

function commandLine() {
  return readFileSync("/proc/self/cmdline", "utf8").replaceAll("\0", " ").trim();
}
