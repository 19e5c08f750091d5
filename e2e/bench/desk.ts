import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contend } from "../desk/contention";
import { cutAndRetry } from "../desk/cutting";
import { killUnderWriters } from "../desk/killing";
import { proveSyncs } from "../desk/sync-log";

// npm run bench:desk -- saves|retries|kills|syncs [how many]: what the editors' side withstands, on a production build.
const [, , what = "", count] = process.argv;
const folder = mkdtempSync(join(tmpdir(), "entente-desk-"));
const database = join(folder, "entente.db");
const CLIENTS = 32;
const WRITERS = 8;

const parts: Record<string, () => Promise<{ wrong: string[] } & Record<string, unknown>>> = {
  saves: async () => {
    const { latencies, ...rest } = await contend(database, CLIENTS, Number(count ?? 2000));
    return { ...rest, perSecond: Math.round(rest.accepted / rest.seconds), ...quantiles(latencies) };
  },
  retries: () => cutAndRetry(database, Number(count ?? 1000)),
  kills: () => killUnderWriters(database, Number(count ?? 200), WRITERS),
  syncs: async () => {
    const proof = await proveSyncs(database, Number(count ?? 500), join(folder, "calls.log"));
    return { ...proof, wrong: proof.answers === proof.synced ? [] : ["an answer came before its sync"] };
  },
};

const part = parts[what];
if (part === undefined) {
  process.stderr.write(`Name a part: ${Object.keys(parts).join(", ")}.\n`);
  process.exit(1);
}
try {
  const { wrong, ...figures } = await part();
  for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name}: ${value}\n`);
  for (const line of wrong) process.stdout.write(`WRONG: ${line}\n`);
  process.stdout.write(wrong.length === 0 ? "Nothing wrong.\n" : `${wrong.length} wrong.\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function quantiles(latencies: number[]): { p50: string; p95: string } {
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (part: number) => `${Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)} ms`;
  return { p50: at(0.5), p95: at(0.95) };
}
