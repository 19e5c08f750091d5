import { beforeAll, expect, test } from "vitest";
import { type Db, openDatabase, provideDatabase } from "@/db/connection";
import { readWindow } from "@/db/read/window";
import { freshPath } from "@/db/testing";
import type { WindowAnswer, WindowRequest } from "@/lib/answers/window";
import { Questions } from "../reads/questions";
import { makeRecord } from "../record/make-record";
import { differencesFrom } from "./recount";

const path = freshPath();
let db: Db;

beforeAll(async () => {
  await makeRecord(600, path);
  db = openDatabase(path);
  provideDatabase(db);
});

const LANES = ["party", "kind", "topic", "person"] as const;

test("what a window answers is what plain SQL counts, whatever it is asked for", async () => {
  const questions = new Questions(path, "recount");
  for (const lane of LANES) {
    for (const filter of ["no filter", "one partner", "five partners", "topic plus status"] as const) {
      const filters = questions.filters(filter);
      const request = { lane, filters, window: questions.window(13_149), width: 1200, locale: "en" } as const;
      expect(differencesFrom(db.$client, request, await readWindow("public", request))).toEqual([]);
    }
  }
  questions.close();
});

const questions = () => new Questions(path, "planted");
type Change = (answer: WindowAnswer) => void;
const PLANTED: [what: string, change: Change, told: RegExp][] = [
  ["a count", (answer) => Object.assign(answer.count, { total: answer.count.total + 1 }), /^events: answered 601/],
  ["a lane", (answer) => answer.lanes.pop(), /^lanes: /],
  ["a bin", (answer) => answer.lanes[0]?.counts.fill(9999, 0, 1), /^bins of /],
  ["a facet", (answer) => answer.facets.find(({ param }) => param === "topic")?.values.pop(), /^facet topic: /],
];

test.each(PLANTED)("%s that is wrong is told", async (_what, change, told) => {
  const asking = questions();
  const window = asking.window(null);
  const request: WindowRequest = {
    lane: "party",
    filters: asking.filters("no filter"),
    window,
    width: 900,
    locale: "en",
  };
  asking.close();
  // An answer is everybody's who asks the same.
  const answer = structuredClone(await readWindow("public", request));
  change(answer);
  const differences = differencesFrom(db.$client, request, answer);
  expect(differences).toHaveLength(1);
  expect(differences[0]).toMatch(told);
});
