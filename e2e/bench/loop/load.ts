import type { WindowRequest } from "@/lib/answers/window";
import type { Result } from "@/lib/result";
import { DeskClient } from "../../desk/client";
import { FILTERS, PLAIN, Questions, WIDTHS } from "../reads/questions";

const READERS = 8;

// Run by loop.ts as a process of its own: eight readers ask a server for windows, one after the other each, for so
// many ms. Prints the ms of each answer as JSON.
const [, , origin = "", database = "", ms = "0"] = process.argv;
const until = performance.now() + Number(ms);
const readers = Array.from({ length: READERS }, (_, at) => read(new Questions(database, `reader ${at}`)));
process.stdout.write(JSON.stringify((await Promise.all(readers)).flat()));

type Asked = { what: "window" | "search"; ms: number; failed: string | null };

async function read(questions: Questions): Promise<Asked[]> {
  const client = new DeskClient(origin, null);
  const asked: Asked[] = [];
  while (performance.now() < until) {
    const what = questions.chance().isIn(0.2) ? "search" : "window";
    const request = toRequest(questions, what);
    const begun = performance.now();
    const failed = await client.call<Result<unknown>>("askWindow", [request]).then(
      (answer) => (answer.ok ? null : answer.error.message),
      (error: Error) => error.message,
    );
    asked.push({ what, ms: performance.now() - begun, failed });
  }
  client.close();
  questions.close();
  return asked;
}

function toRequest(questions: Questions, what: Asked["what"]): WindowRequest {
  const [, days] = questions.chance().of(WIDTHS);
  const filters =
    what === "search" ? { ...PLAIN, q: questions.word() } : questions.filters(questions.chance().of(FILTERS));
  return { filters, lane: "party", window: questions.window(days), width: 1024, locale: "en" };
}
