import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isMainThread } from "node:worker_threads";

/*
 * Loaded into a server before its own code (NODE_OPTIONS=--import): keeps the delay of its event loop. Whoever measures
 * finds the processes by the files that they leave in BENCH_LOOP; SIGUSR2 makes each write what it has into its file
 * (ms), and begin anew.
 */
const folder = process.env.BENCH_LOOP;
if (isMainThread && folder !== undefined) {
  const file = join(folder, String(process.pid));
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  let told = 0;
  writeFileSync(file, JSON.stringify({ told }));
  process.on("SIGUSR2", () => {
    told += 1;
    const [p50, p95, p99] = [50, 95, 99].map((share) => histogram.percentile(share) / 1e6);
    const delay = { p50, p95, p99, max: histogram.max / 1e6, count: histogram.count };
    writeFileSync(file, JSON.stringify({ told, command: commandLine(), ...delay }));
    histogram.reset();
  });
}

function commandLine() {
  return readFileSync("/proc/self/cmdline", "utf8").replaceAll("\0", " ").trim();
}
