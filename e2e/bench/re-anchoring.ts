import { type Case, KINDS, type Kind, type Prepared, prepare, runCases } from "../re-anchoring/cases";
import { readSamples } from "../re-anchoring/texts";

// npm run bench:anchoring [-- CASES [SEED]]: edits the six texts again and again, and counts what became of passages.

const PASSAGES = 20;

type Tally = { cases: number; right: number; orphaned: number; wrong: number; orphans: number };

const [wanted = 120_000, seed = 1] = process.argv.slice(2).map(Number);
const samples = readSamples().map(prepare);
const rounds = Math.ceil(wanted / (samples.length * KINDS.length * PASSAGES));

const all = KINDS.flatMap((kind) => samples.map((sample) => ({ kind, sample, tally: count(sample, kind) })));
const rows = [
  ...KINDS.map((kind) => row(kind, sum(all.filter((one) => one.kind === kind).map((one) => one.tally)))),
  ...samples.map(({ id }) => row(id, sum(all.filter((one) => one.sample.id === id).map((one) => one.tally)))),
];
const total = sum(all.map((one) => one.tally));
const head =
  "| edit or text | cases | right | orphan though it stands | silently wrong | orphans in all |\n|---|---|---|---|---|---|";
process.stdout.write(`${[head, ...rows, row("all", total)].join("\n")}\n`);
if (total.wrong > 0 || total.right < total.cases * 0.995) process.exitCode = 1;

function count(sample: Prepared, kind: Kind): Tally {
  const tally: Tally = { cases: 0, right: 0, orphaned: 0, wrong: 0, orphans: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const one of runCases(sample, kind, seedOf(round, sample, kind), PASSAGES)) {
      tally.cases += 1;
      tally[one.verdict] += 1;
      if (one.answer.kind === "orphan") tally.orphans += 1;
      if (one.verdict === "wrong") report(one, sample, kind, round);
    }
  }
  return tally;
}

function seedOf(round: number, sample: Prepared, kind: Kind): number {
  return ((seed * 8191 + round) * 131 + samples.indexOf(sample)) * 31 + KINDS.indexOf(kind);
}

function report({ passage, truth, answer }: Case, { id }: Prepared, kind: Kind, round: number): void {
  process.stdout.write(`wrong: ${JSON.stringify({ kind, id, round, passage, truth, answer })}\n`);
}

function sum(tallies: Tally[]): Tally {
  const total: Tally = { cases: 0, right: 0, orphaned: 0, wrong: 0, orphans: 0 };
  for (const one of tallies) for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += one[key];
  return total;
}

function row(name: string, { cases, right, orphaned, wrong, orphans }: Tally): string {
  return `| ${name} | ${cases} | ${((100 * right) / cases).toFixed(2)} % | ${orphaned} | ${wrong} | ${orphans} |`;
}
