import { expect, test } from "vitest";
import { Remembered } from "./remembered";

test("what was made is made once, until the state changes", () => {
  const remembered = new Remembered(2);
  let made = 0;
  const make = () => {
    made += 1;
    return made;
  };
  remembered.enter("1");
  expect([remembered.get("a", make), remembered.get("a", make)]).toEqual([1, 1]);
  remembered.enter("1");
  expect(remembered.get("a", make)).toBe(1);
  remembered.enter("2");
  expect(remembered.get("a", make)).toBe(2);
});

test("what was asked for longest ago goes first", () => {
  const remembered = new Remembered(2);
  const asked: string[] = [];
  const ask = (key: string) => remembered.get(key, () => asked.push(key));
  for (const key of ["a", "b", "a", "c", "a", "b"]) ask(key);
  expect(asked).toEqual(["a", "b", "c", "b"]);
});

test("what is seldom asked for twice is kept from the second time on", () => {
  const remembered = new Remembered(3);
  let made = 0;
  const ask = () => remembered.getAgain("window", () => ++made);
  expect([ask(), ask(), ask()]).toEqual([1, 2, 2]);
  remembered.enter("another");
  expect([ask(), ask(), ask()]).toEqual([3, 4, 4]);
});
