import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "@/app/_start/build.mjs";
import { ROOT } from "@/app/_start/child.mjs";
import { Refusal, run, say } from "@/app/_start/say.mjs";
import { runPart } from "./part-process";
import { type Options, PARTS, type Part } from "./parts";
import { provideRecords } from "./records";
import { provenance } from "./results/machine";
import { replaceSection } from "./results/results-file";
import { printSection } from "./results/section";

const RESULTS = join(ROOT, "e2e/bench/RESULTS.md");
const ACTS = 10_000;

// npm run bench [-- PART… --events N,N… --acts N]: measures, prints tables, and writes them to RESULTS.md.
await run(async () => {
  const { parts, events, acts } = parse(process.argv.slice(2));
  const sizesOf = (part: Part) => (part.events.length === 0 ? [] : (events ?? part.events));
  await build();
  await provideRecords([...new Set(parts.flatMap(sizesOf))]);
  let missed = 0;
  for (const part of parts) {
    say(`\n${part.title} …`);
    const options: Options = { events: sizesOf(part), acts };
    const where = await provenance();
    const { section, end } = await runPart(part, options);
    if (end !== null) missed += 1;
    if (section === null) {
      say(`${part.title}: nothing was measured, ${end}.`);
      continue;
    }
    const notes = end === null ? section.notes : [`**Not complete: ${end}.**`, ...section.notes];
    const body = `${where}\n\n${printSection({ ...section, notes })}`;
    say(`\n${body}`);
    const text = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "";
    const titles = PARTS.map(({ title }) => title);
    writeFileSync(RESULTS, replaceSection(text, titles, part.title, body));
  }
  if (missed > 0) throw new Refusal(`\n${missed} of ${parts.length} parts did not come to their end.`);
});

function parse(args: string[]): { parts: readonly Part[]; events: number[] | null; acts: number } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { events: { type: "string" }, acts: { type: "string" } },
  });
  const unknown = positionals.find((name) => !PARTS.some((part) => part.name === name));
  const names = PARTS.map(({ name }) => name).join(", ");
  if (unknown !== undefined) throw new Refusal(`There is no part called ${unknown}; there are ${names}.`);
  const events = values.events?.split(",").map(Number) ?? null;
  const acts = Number(values.acts ?? ACTS);
  if (![...(events ?? []), acts].every((count) => Number.isInteger(count) && count > 0))
    throw new Refusal("--events takes whole numbers with commas between them, --acts one of them.");
  const parts = positionals.length === 0 ? PARTS : PARTS.filter(({ name }) => positionals.includes(name));
  return { parts, events: events?.sort((a, b) => a - b) ?? null, acts };
}
