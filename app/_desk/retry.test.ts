import { expect, test } from "vitest";
import { newKey, pauseAfter, sendOnce } from "./retry";

test("an answer is an answer, whatever it says", async () => {
  expect(await sendOnce(async () => ({ ok: false }))).toEqual({ kind: "answer", answer: { ok: false } });
});

test.each([
  ["no connection", new TypeError("Failed to fetch"), { kind: "lost" }],
  ["an answer cut off", new Error("Connection closed."), { kind: "lost" }],
  ["a proxy's own page", new Error("An unexpected response was received from the server."), { kind: "lost" }],
  ["a fault of the server", Object.assign(new Error("x"), { digest: "1" }), { kind: "fault", isOutdated: false }],
  [
    "a page older than the server",
    Object.assign(new Error("x"), { name: "UnrecognizedActionError" }),
    { kind: "fault", isOutdated: true },
  ],
])("%s is told from the others", async (_what, error, outcome) => {
  expect(await sendOnce(() => Promise.reject(error))).toEqual(outcome);
});

test("pauses grow, and no further than to half a minute", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 2000].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test("keys are such as an act takes, and none comes twice", () => {
  const keys = Array.from({ length: 1000 }, newKey);
  expect(new Set(keys).size).toBe(1000);
  expect(keys.every((key) => /^[A-Za-z0-9-]{16,64}$/.test(key))).toBe(true);
});
