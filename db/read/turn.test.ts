import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { turn } from "./turn";

test("of all who wait one comes up in each round of the event loop, in the order of their coming", async () => {
  let round = 0;
  let isDone = false;
  const rounds = (async () => {
    for (; !isDone; round += 1) await setImmediate();
  })();
  const came: { who: number; round: number }[] = [];
  const reader = async (who: number) => {
    for (let step = 0; step < 3; step += 1) {
      await turn();
      came.push({ who, round });
    }
  };
  await Promise.all([reader(1), reader(2), reader(3)]);
  isDone = true;
  await rounds;
  expect(came.map(({ who }) => who)).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3]);
  expect(new Set(came.map((one) => one.round)).size).toBe(came.length);
});
