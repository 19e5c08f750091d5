import { expect, test } from "vitest";
import { parseChoice } from "./use-lane-choice";

test("a choice is read as it was written", () => {
  expect(parseChoice('{"byName":true,"folded":["FR","JP"]}')).toEqual({ byName: true, folded: new Set(["FR", "JP"]) });
});

test.each(["", "null", "5", "{", '{"byName":1,"folded":"FR"}', '{"folded":[1,null]}'])(
  "what stands in the storage and is no choice leaves all as it is: %s",
  (text) => {
    expect(parseChoice(text)).toEqual({ byName: false, folded: new Set() });
  },
);
