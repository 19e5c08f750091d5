import { expect, test } from "vitest";
import { Turns, type Urgency } from "./in-turn";

/** Reads whose answers come when the test says so; `sent` names those that were sent. */
function reads() {
  const turns = new Turns();
  const sent: string[] = [];
  const answers = new Map<string, (value: string) => void>();
  const ask = (name: string, signal = new AbortController().signal, urgency?: Urgency) =>
    turns.take(
      signal,
      () => {
        sent.push(name);
        return new Promise<string>((resolve) => answers.set(name, resolve));
      },
      urgency,
    );
  const answer = async (name: string) => {
    await expect.poll(() => sent.at(-1)).toBe(name);
    answers.get(name)?.(name);
  };
  return { sent, ask, answer };
}

test("one read is in flight at a time, and the newest goes next", async () => {
  const { sent, ask, answer } = reads();
  const asked = Promise.all([ask("first"), ask("second"), ask("third")]);
  expect(sent).toEqual(["first"]);
  for (const name of ["first", "third", "second"]) await answer(name);
  expect(await asked).toEqual(["first", "second", "third"]);
  expect(sent).toEqual(["first", "third", "second"]);
});

test("reads given up before their turn are never sent", async () => {
  const { sent, ask, answer } = reads();
  const first = ask("first");
  const given = Array.from({ length: 20 }, (_, at) => {
    const control = new AbortController();
    const read = ask(`pan ${at}`, control.signal);
    control.abort(new Error("superseded"));
    return read;
  });
  const last = ask("last");
  for (const read of given) await expect(read).rejects.toThrow("superseded");
  await answer("first");
  expect(await first).toBe("first");
  await answer("last");
  expect(await last).toBe("last");
  expect(sent).toEqual(["first", "last"]);
});

test("a read ahead waits until nobody waits for another", async () => {
  const { sent, ask, answer } = reads();
  const { signal } = new AbortController();
  const control = new AbortController();
  const first = ask("first");
  const ahead = ask("ahead", signal, "ahead");
  const unwanted = ask("unwanted", control.signal, "ahead");
  const second = ask("second");
  control.abort(new Error("moved on"));
  await expect(unwanted).rejects.toThrow("moved on");
  for (const name of ["first", "second", "ahead"]) await answer(name);
  expect(await Promise.all([first, second, ahead])).toEqual(["first", "second", "ahead"]);
  expect(sent).toEqual(["first", "second", "ahead"]);
});

test("a read that fails gives its turn away", async () => {
  const turns = new Turns();
  const { signal } = new AbortController();
  const failed = turns.take(signal, () => Promise.reject(new Error("no network")));
  const next = turns.take(signal, async () => "answer");
  await expect(failed).rejects.toThrow("no network");
  expect(await next).toBe("answer");
});

test("a read asked for in the moment the turn is handed over waits for it", async () => {
  const { sent, ask, answer } = reads();
  const first = ask("first");
  const second = ask("second");
  const third = first.then(() => ask("third"));
  await answer("first");
  await answer("second");
  expect(sent).toEqual(["first", "second"]);
  expect(await second).toBe("second");
  await answer("third");
  expect(await third).toBe("third");
});
